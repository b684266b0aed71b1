package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.Nullability;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.AddColumn;
import dev.rung.schema.operation.AlterDefault;
import dev.rung.schema.operation.AlterNullability;
import dev.rung.schema.operation.DropColumn;
import dev.rung.schema.operation.IfMissing;
import dev.rung.schema.operation.RenameColumn;
import dev.rung.sql.SqlPart;
import java.util.List;
import java.util.Optional;

/**
 * Changes of columns.
 *
 * @since 0.1
 */
public interface ColumnChanges extends Changes {

    /**
     * Adds a column. Rolled back, it is dropped; if it holds values by then, only where data may be lost.
     *
     * <pre>{@code
     * db.addColumn("orders", column("status").text().notNull().defaultTo("new"));
     * }</pre>
     *
     * @param table the table
     * @param column what it gets, such as {@code column("note").text()}
     */
    default void addColumn(String table, Column<?> column) {
        var name = QualifiedName.of(table);
        add(() -> List.of(new AddColumn(name, column.in(name))));
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
     * Drops a column with its values. Rolled back, it is added again as the last one: where rows are there by then, it has to
     * take null or have a default.
     *
     * <pre>{@code
     * db.dropColumn("orders", column("note").text());
     * }</pre>
     *
     * @param table the table
     * @param column what it is, with all constraints and indexes that stand on it alone; those on several columns are dropped
     *     before, each with its definition, or they would be gone with it
     */
    default void dropColumn(String table, Column<?> column) {
        var name = QualifiedName.of(table);
        add(() -> List.of(new DropColumn(name, column.in(name))));
    }

    /**
     * Drops a column with its values, as an earlier migration created it, with the constraints and indexes on it alone.
     * Rolled back, it is added again as the last one.
     *
     * @param table the table
     * @param column the column
     * @param createdBy the earlier migration, such as {@code createdBy(new V0003Orders())}
     * @throws IllegalArgumentException if that migration creates no such column
     */
    default void dropColumn(String table, String column, EarlierMigration createdBy) {
        var name = QualifiedName.of(table);
        add(new DropColumn(name, createdBy.column(name, new Identifier(column))));
    }

    /**
     * Gives a column another name.
     *
     * <pre>{@code
     * db.renameColumn("orders", "total", "gross_total");
     * }</pre>
     *
     * @param table the table
     * @param from its old name
     * @param to its new name
     */
    default void renameColumn(String table, String from, String to) {
        add(new RenameColumn(QualifiedName.of(table), new Identifier(from), new Identifier(to)));
    }

    /**
     * Makes a column what it is not yet: its name, its type, whether it takes null, its value, how it is kept. Only what
     * differs is changed. Views that show the column are dropped before a change of its type, and made again after it.
     *
     * <pre>{@code
     * db.alterColumn("orders", column("total").integer(), column("total").numeric(12, 2));
     * }</pre>
     *
     * @param table the table
     * @param from what it is, without constraints and indexes
     * @param to what it is to be
     * @return what more is to be said of it
     */
    default ColumnChange alterColumn(String table, Column<?> from, Column<?> to) {
        var name = QualifiedName.of(table);
        var change = new ColumnChange(name, from, to);
        add(change::operations);
        return change;
    }

    /**
     * Takes no null any more; no row may have one.
     *
     * <pre>{@code
     * db.setNotNull("orders", "placed_at");
     * }</pre>
     *
     * @param table the table
     * @param column the column
     */
    default void setNotNull(String table, String column) {
        add(new AlterNullability(QualifiedName.of(table), new Identifier(column), Nullability.NOT_NULL));
    }

    /**
     * Takes null. Rolled back, no row may have one.
     *
     * <pre>{@code
     * db.dropNotNull("orders", "note");
     * }</pre>
     *
     * @param table the table
     * @param column the column
     */
    default void dropNotNull(String table, String column) {
        add(new AlterNullability(QualifiedName.of(table), new Identifier(column), Nullability.NULLABLE));
    }

    /**
     * Gives a default to a column that has none; rows that are there stay as they are.
     *
     * <pre>{@code
     * db.setDefault("orders", "placed_at", "now()");
     * }</pre>
     *
     * @param table the table
     * @param column the column
     * @param sql the expression
     */
    default void setDefault(String table, String column, @SqlPart(prefix = "select (", suffix = ")") String sql) {
        add(new AlterDefault(QualifiedName.of(table), new Identifier(column), Optional.empty(), Optional.of(sql)));
    }

    /**
     * Gives a column another default; rows that are there stay as they are:
     * {@code changeDefault("orders", "currency", "'EUR'", "'USD'")}.
     *
     * @param table the table
     * @param column the column
     * @param from the expression that it was
     * @param to the expression that it is to be
     */
    default void changeDefault(
            String table,
            String column,
            @SqlPart(prefix = "select (", suffix = ")") String from,
            @SqlPart(prefix = "select (", suffix = ")") String to) {
        add(new AlterDefault(QualifiedName.of(table), new Identifier(column), Optional.of(from), Optional.of(to)));
    }

    /**
     * Takes the default from a column.
     *
     * <pre>{@code
     * db.dropDefault("orders", "status", "'new'");
     * }</pre>
     *
     * @param table the table
     * @param column the column
     * @param sql the expression that it was
     */
    default void dropDefault(String table, String column, @SqlPart(prefix = "select (", suffix = ")") String sql) {
        add(new AlterDefault(QualifiedName.of(table), new Identifier(column), Optional.of(sql), Optional.empty()));
    }
}
