package dev.rung.runtime.operation;

import static dev.rung.schema.Keywords.SET_NULL;
import static dev.rung.schema.Keywords.column;

import dev.rung.schema.Column;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.ColumnOptions.Storage;

class DropColumnTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> t.column("id").bigint().primaryKey());
        db.addColumn("orders", note());
        db.addColumn("orders", replaces());
        db.addColumn("orders", number());
    }

    @Override
    void change(ReversibleSchema db) {
        db.dropColumn("orders", note());
        db.dropColumn("orders", replaces());
        db.dropColumn("orders", number());
    }

    @Override
    String givenSql() {
        return "insert into orders values (1), (2)";
    }

    private static Column<?> note() {
        return column("note")
                .text()
                .collate("C")
                .notNull()
                .defaultTo("it's new")
                .check("note_ok", "length(note) < 100")
                .check("note <> 'x'")
                .indexed()
                .comment("what the customer wrote")
                .options(o -> o.statistics(500)
                        .storage(Storage.EXTERNAL)
                        .compression("pglz")
                        .grant("select", "pg_monitor"));
    }

    private static Column<?> replaces() {
        return column("replaces")
                .bigint()
                .references("orders", "id")
                .onDelete(SET_NULL)
                .deferrable()
                .unique();
    }

    private static Column<?> number() {
        return column("number")
                .bigint()
                .identity(c -> c.startWith(1000).maxValue(999_999).cycle());
    }
}
