package dev.rung.schema.operation;

import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ConstraintDefinition.PrimaryKey;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.Nullability;
import dev.rung.schema.definition.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which columns of a primary key took null before it came. The server sets them NOT NULL and leaves them so when the key goes; the
 * history keeps which they are. Immutable.
 *
 * @param table the table
 * @param key the columns of its new primary key; none for another constraint
 * @since 0.1
 */
public record NullsBefore(QualifiedName table, List<Identifier> key) {

    /** Keeps a copy of the list. */
    public NullsBefore {
        key = List.copyOf(key);
    }

    /**
     * Returns those that a constraint may set NOT NULL.
     *
     * @param table the table that gets it
     * @param constraint the constraint
     * @return its columns if it is a primary key
     */
    public static NullsBefore of(QualifiedName table, ConstraintDefinition constraint) {
        var key = constraint.as(PrimaryKey.class);
        return new NullsBefore(table, key.map(PrimaryKey::columns).orElse(List.of()));
    }

    /**
     * Returns what the history keeps of a column that took null, whose name follows.
     *
     * @return the beginning of what it keeps
     */
    public String given() {
        return "not null of " + table + ' ';
    }

    List<Operation> added(List<Operation> inverse, Set<String> acted) {
        var all = new ArrayList<>(inverse);
        key.stream()
                .filter(column -> acted.contains(given() + column.value()))
                .map(column -> new AlterNullability(table, column, Nullability.NULLABLE))
                .forEach(all::add);
        return List.copyOf(all);
    }

    Reversibility reversibility() {
        return key.isEmpty() ? Reversibility.EXACT : Reversibility.CONDITIONAL;
    }
}
