package dev.rung.schema;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.AddColumn;
import dev.rung.schema.operation.DropColumn;
import dev.rung.schema.operation.IfMissing;

/**
 * Changes of columns.
 *
 * @since 0.1
 */
public interface ColumnChanges extends Changes {

    /**
     * Adds a column. Rolled back, it is dropped; if it holds values by then, only where data may be lost.
     *
     * @param table the table
     * @param column what it gets, such as {@code column("note").text()}
     */
    default void addColumn(String table, Column<?> column) {
        var name = QualifiedName.of(table);
        add(new AddColumn(name, column.in(name)));
    }

    /**
     * Adds a column unless there is one of its name. Rolled back, the column is dropped if this added it.
     *
     * @param table the table
     * @param column what it gets
     */
    default void addColumnIfMissing(String table, Column<?> column) {
        var name = QualifiedName.of(table);
        add(new IfMissing(new AddColumn(name, column.in(name))));
    }

    /**
     * Drops a column with its values. Rolled back, it is added again: where rows are there by then, it has to take null or
     * have a default.
     *
     * @param table the table
     * @param column what it is, with all constraints and indexes that stand on it alone
     */
    default void dropColumn(String table, Column<?> column) {
        var name = QualifiedName.of(table);
        add(new DropColumn(name, column.in(name)));
    }
}
