package dev.rung.runtime.operation;

import static dev.rung.schema.Keywords.column;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.ColumnOptions.Storage;

class AlterColumnOptionsTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
            t.column("note").text().options(o -> o.storage(Storage.EXTENDED));
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.alterColumn(
                "orders",
                column("id").bigint().notNull(),
                column("id").bigint().notNull().options(o -> o.statistics(500)));
        db.alterColumn(
                "orders",
                column("note").text().options(o -> o.storage(Storage.EXTENDED)),
                column("note").text().options(o -> o.storage(Storage.EXTERNAL).compression("pglz")));
    }
}
