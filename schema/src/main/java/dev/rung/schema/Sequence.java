package dev.rung.schema;

import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.OwningColumn;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.SequenceDefinition;
import dev.rung.schema.definition.SequenceOptionsDefinition;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A sequence that is being written. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class Sequence {

    private final QualifiedName name;
    private DataType<?> type = new DataType<>("bigint");
    private SequenceOptionsDefinition options = SequenceOptionsDefinition.DEFAULTS;
    private Optional<OwningColumn> ownedBy = Optional.empty();

    private Sequence(QualifiedName name) {
        this.name = name;
    }

    static Sequence named(String name) {
        return new Sequence(QualifiedName.of(name));
    }

    static SequenceDefinition of(String name, Consumer<? super Sequence> content) {
        var sequence = named(name);
        content.accept(sequence);
        return sequence.definition();
    }

    /**
     * Sets the type to integer; the default is bigint.
     *
     * @return this
     */
    public Sequence integer() {
        type = new DataType<>("integer");
        return this;
    }

    /**
     * Sets the type to smallint; the default is bigint.
     *
     * @return this
     */
    public Sequence smallint() {
        type = new DataType<>("smallint");
        return this;
    }

    /**
     * Sets its options.
     *
     * @param content sets them, such as {@code c -> c.startWith(1000)}
     * @return this
     */
    public Sequence counting(Consumer<? super SequenceOptions> content) {
        options = SequenceOptions.of(content);
        return this;
    }

    /**
     * Makes it OWNED BY a column, with which it is dropped.
     *
     * @param table the table
     * @param column the column
     * @return this
     */
    public Sequence ownedBy(String table, String column) {
        ownedBy = Optional.of(new OwningColumn(QualifiedName.of(table), new Identifier(column)));
        return this;
    }

    SequenceDefinition definition() {
        return new SequenceDefinition(name, type, options, ownedBy);
    }
}
