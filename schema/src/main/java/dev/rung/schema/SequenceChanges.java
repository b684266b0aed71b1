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
     * Makes a sequence.
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
     * Makes a sequence unless there is one of its name. Rolled back, the sequence is dropped if this made it.
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
     * Drops a sequence. Rolled back, it is made again and counts from its start.
     *
     * @param name its name
     * @return the sequence, of which all has to be said
     */
    default Sequence dropSequence(String name) {
        var sequence = Sequence.named(name);
        add(() -> List.of(new DropSequence(sequence.definition())));
        return sequence;
    }

    /**
     * Makes a sequence count in another way, or belong to another column; how far it has counted stays.
     *
     * @param name its name
     * @param from says what it was, all of it
     * @param to says what it is to be, all of it
     */
    default void alterSequence(String name, Consumer<? super Sequence> from, Consumer<? super Sequence> to) {
        add(new AlterSequence(Sequence.of(name, from), Sequence.of(name, to)));
    }

    /**
     * Lets a sequence go on from another value. Rolled back, it goes on from the old one: values that were
     * given out since then come again.
     *
     * @param name its name
     * @param from the next value as it was
     * @param to the next value
     */
    default void restartSequence(String name, long from, long to) {
        add(new RestartSequence(QualifiedName.of(name), from, to));
    }
}
