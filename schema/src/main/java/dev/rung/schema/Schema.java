package dev.rung.schema;

import dev.rung.schema.definition.ColumnType;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.ChangeTypeOneWay;
import dev.rung.schema.operation.DropByName;
import dev.rung.schema.operation.DropColumnByName;
import dev.rung.schema.operation.DropConstraintByName;
import dev.rung.schema.operation.Truncate;
import dev.rung.sql.SqlPart;
import java.util.Optional;

/**
 * The changes of {@code up} and {@code down}: all of {@link ReversibleSchema}, and those without an inverse. A change runs
 * when the next one begins, or the migration ends.
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

    /**
     * Drops a constraint.
     *
     * @param table the table
     * @param constraint its name
     */
    default void dropConstraint(String table, String constraint) {
        add(new DropConstraintByName(QualifiedName.of(table), new Identifier(constraint)));
    }

    /**
     * Changes the type of a column.
     *
     * @param table the table
     * @param column the column with its new type, such as {@code column("total").integer()}
     */
    default void alterType(String table, Column<?> column) {
        changeType(table, column, Optional.empty());
    }

    /**
     * Changes the type of a column.
     *
     * @param table the table
     * @param column the column with its new type
     * @param using the USING expression that converts its values
     */
    default void alterType(String table, Column<?> column, @SqlPart(prefix = "select (", suffix = ")") String using) {
        changeType(table, column, Optional.of(using));
    }

    private void changeType(String table, Column<?> column, Optional<String> using) {
        var name = QualifiedName.of(table);
        var to = column.in(name).column();
        add(new ChangeTypeOneWay(name, to.name(), new ColumnType(to.type(), to.collation(), using)));
    }

    /**
     * Deletes all rows of a table at once, unless others refer to it.
     *
     * @param table the table
     */
    default void truncate(String table) {
        add(new Truncate(QualifiedName.of(table), Truncate.Numbers.GO_ON, DropByName.Dependents.RESTRICT));
    }
}
