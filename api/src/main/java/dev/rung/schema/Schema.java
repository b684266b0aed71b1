package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.DropColumnByName;

/**
 * The schema as {@code up} and {@code down} see it: all of {@link ReversibleSchema}, and what has no way back of its own.
 * A change runs when the next one begins, or the migration ends.
 *
 * @since 0.1
 */
public interface Schema extends ReversibleSchema, Removals {

    /**
     * Drops a table with its rows.
     *
     * @param table the table
     */
    default void dropTable(String table) {
        drop(ObjectReference.table(table));
    }

    /**
     * Drops a column with its values, and the indexes and constraints on it.
     *
     * @param table the table
     * @param column the column
     */
    default void dropColumn(String table, String column) {
        add(new DropColumnByName(QualifiedName.of(table), new Identifier(column)));
    }
}
