package dev.rung.schema.operation;

import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.Nullability;
import dev.rung.schema.definition.PrimaryKeyConstraint;
import dev.rung.schema.definition.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which columns of a primary key were nullable before it. PostgreSQL sets them NOT NULL and leaves them so when the key is
 * dropped; the history records which they are. Immutable.
 *
 * @param table the table
 * @param key the columns of its new primary key; none for another constraint
 * @since 0.1
 */
public record NullsBefore(QualifiedName table, List<Identifier> key) {

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
        var key = constraint.as(PrimaryKeyConstraint.class);
        return new NullsBefore(table, key.map(PrimaryKeyConstraint::columns).orElse(List.of()));
    }

    /**
     * Returns the prefix under which the history records a nullable column; its name follows.
     *
     * @return the prefix
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
