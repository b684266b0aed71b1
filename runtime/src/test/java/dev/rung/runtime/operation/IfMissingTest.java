package dev.rung.runtime.operation;

import dev.rung.schema.Column;
import dev.rung.schema.ReversibleSchema;

class IfMissingTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> t.column("id").bigint());
    }

    @Override
    void change(ReversibleSchema db) {
        db.createTableIfMissing("customers", t -> t.column("id").bigint());
        db.addColumnIfMissing("orders", Column.named("note").text().defaultSql("'it''s new'"));
        db.createIndexIfMissing("orders_by_id").on("orders", "id");
        db.createSchemaIfMissing("billing");
        db.createSequenceIfMissing("billing.numbers");
        db.createEnumIfMissing("mood", "glad", "sad");
        db.createViewIfMissing("all_orders", "select id from orders");
        db.createTriggerIfMissing("quiet")
                .on("orders")
                .fires("before update")
                .sql("for each row execute function suppress_redundant_updates_trigger()");
        db.createExtensionIfMissing("pgcrypto");
    }
}
