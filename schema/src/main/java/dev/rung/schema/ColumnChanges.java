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
     * Adds a column. A rollback drops it; if it has values by then, only where data loss is allowed.
     *
     * <pre>{@code
     * db.addColumn("orders", column("status").text().notNull().defaultTo("new"));
     * }</pre>
     *
     * @param table the table
     * @param column its definition, such as {@code column("note").text()}
     */
    default void addColumn(String table, Column<?> column) {
        var name = QualifiedName.of(table);
        add(() -> List.of(new AddColumn(name, column.in(name))));
    }

    /**
     * Adds a column unless one of its name exists. A rollback drops the column if this created it.
     *
     * @param table the table
     * @param column its definition
     */
    default void addColumnIfMissing(String table, Column<?> column) {
        var name = QualifiedName.of(table);
        add(new IfMissing(new AddColumn(name, column.in(name))));
    }

    /**
     * Drops a column with its values. A rollback adds it again as the last one: where there are rows by then, it has to be
     * nullable or have a default.
     *
     * <pre>{@code
     * db.dropColumn("orders", column("note").text());
     * }</pre>
     *
     * @param table the table
     * @param column its definition, with all constraints and indexes on it alone; drop those on several columns first, each
     *     with its definition, because PostgreSQL drops them with it
     */
    default void dropColumn(String table, Column<?> column) {
        var name = QualifiedName.of(table);
        add(() -> List.of(new DropColumn(name, column.in(name))));
    }

    /**
     * Drops a column with its values, as an earlier migration created it, with the constraints and indexes on it alone. A
     * rollback adds it again as the last one.
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
     * Renames a column.
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
     * Changes the definition of a column: its name, type, nullability, default, identity, generation expression and
     * storage. Only what differs is changed. Drop views that use the column before a change of its type, and create them
     * again after it.
     *
     * <pre>{@code
     * db.alterColumn("orders", column("total").integer(), column("total").numeric(12, 2));
     * }</pre>
     *
     * @param table the table
     * @param from the definition before, without constraints and indexes
     * @param to the new definition
     * @return the options of the change
     */
    default ColumnChange alterColumn(String table, Column<?> from, Column<?> to) {
        var name = QualifiedName.of(table);
        var change = new ColumnChange(name, from, to);
        add(change::operations);
        return change;
    }

    /**
     * Sets NOT NULL; no row may have null.
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
     * Drops NOT NULL. A rollback fails where a row has null by then.
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
     * Sets the default of a column that has none; existing rows stay as they are.
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
     * Changes the default of a column; existing rows stay as they are:
     * {@code changeDefault("orders", "currency", "'EUR'", "'USD'")}.
     *
     * @param table the table
     * @param column the column
     * @param from the expression before
     * @param to the new expression
     */
    default void changeDefault(
            String table,
            String column,
            @SqlPart(prefix = "select (", suffix = ")") String from,
            @SqlPart(prefix = "select (", suffix = ")") String to) {
        add(new AlterDefault(QualifiedName.of(table), new Identifier(column), Optional.of(from), Optional.of(to)));
    }

    /**
     * Drops the default of a column.
     *
     * <pre>{@code
     * db.dropDefault("orders", "status", "'new'");
     * }</pre>
     *
     * @param table the table
     * @param column the column
     * @param sql the expression before
     */
    default void dropDefault(String table, String column, @SqlPart(prefix = "select (", suffix = ")") String sql) {
        add(new AlterDefault(QualifiedName.of(table), new Identifier(column), Optional.of(sql), Optional.empty()));
    }
}
