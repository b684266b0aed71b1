package dev.rung.schema;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.AlterSequence;
import dev.rung.schema.operation.CreateSequence;
import dev.rung.schema.operation.DropSequence;
import dev.rung.schema.operation.IfMissing;
import dev.rung.schema.operation.RestartSequence;
import java.util.List;
import java.util.function.Consumer;

/**
 * Changes of sequences.
 *
 * @since 0.1
 */
public interface SequenceChanges extends Changes {

    /**
     * Creates a sequence.
     *
     * @param name its name
     * @return the sequence
     */
    default Sequence createSequence(String name) {
        var sequence = Sequence.named(name);
        add(() -> List.of(new CreateSequence(sequence.definition())));
        return sequence;
    }

    /**
     * Creates a sequence unless one of its name exists. A rollback drops the sequence if this created it.
     *
     * @param name its name
     * @return the sequence
     */
    default Sequence createSequenceIfMissing(String name) {
        var sequence = Sequence.named(name);
        add(() -> List.of(new IfMissing(new CreateSequence(sequence.definition()))));
        return sequence;
    }

    /**
     * Drops a sequence. A rollback creates it again, starting at its first value.
     *
     * @param name its name
     * @return the sequence, which is to be declared in full
     */
    default Sequence dropSequence(String name) {
        var sequence = Sequence.named(name);
        add(() -> List.of(new DropSequence(sequence.definition())));
        return sequence;
    }

    /**
     * Changes the options or the owning column of a sequence; its current value stays.
     *
     * @param name its name
     * @param from declares it in full as it was
     * @param to declares it in full as it will be
     */
    default void alterSequence(String name, Consumer<? super Sequence> from, Consumer<? super Sequence> to) {
        add(new AlterSequence(Sequence.of(name, from), Sequence.of(name, to)));
    }

    /**
     * Restarts a sequence at another value. A rollback restarts it at the old one: values that it gave since then are
     * repeated.
     *
     * @param name its name
     * @param from the next value as it was
     * @param to the next value
     */
    default void restartSequence(String name, long from, long to) {
        add(new RestartSequence(QualifiedName.of(name), from, to));
    }
}
