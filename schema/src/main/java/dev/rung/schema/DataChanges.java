package dev.rung.schema;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.DeleteRows;
import dev.rung.schema.operation.InsertRows;
import java.util.List;

/**
 * Rows that come with the schema, such as currencies or countries.
 *
 * @since 0.1
 */
public interface DataChanges extends Changes {

    /**
     * Inserts rows: {@code insertInto("currencies").key("code").columns("code", "name").row("EUR", "Euro")}. A rollback
     * deletes the rows with these keys, also those that were changed since; others stay.
     *
     * <pre>{@code
     * db.insertInto("currencies").key("code").columns("code", "name").row("EUR", "Euro").row("USD", "US dollar");
     * }</pre>
     *
     * @param table the table
     * @return the rows
     */
    default Rows insertInto(String table) {
        var rows = new Rows(table);
        add(() -> List.of(new InsertRows(rows.definition())));
        return rows;
    }

    /**
     * Updates rows: {@code update("orders").set("status", "open").where("status is null")}. A rollback restores the values
     * as {@code reverse} declares; it may be left out only where the same migration adds all columns that are set, or the
     * whole table, before: they are dropped with their values.
     *
     * @param table the table
     * @return the next step: what to set
     */
    default Update update(String table) {
        var update = new Update(QualifiedName.of(table));
        add(() -> List.of(update.operation()));
        return update;
    }

    /**
     * Deletes the rows with the given keys, whatever their other values are. A rollback inserts them with the values given
     * here.
     *
     * @param table the table
     * @return the rows
     */
    default Rows deleteFrom(String table) {
        var rows = new Rows(table);
        add(() -> List.of(new DeleteRows(rows.definition())));
        return rows;
    }
}
