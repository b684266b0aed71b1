package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class InsertRowsTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("currencies", t -> {
            t.column("code").text().notNull();
            t.column("name").text();
            t.column("digits").integer();
        });
    }

    @Override
    void change(ReversibleSchema db) {
        db.insertInto("currencies")
                .key("code")
                .columns("code", "name", "digits")
                .row("EUR", "Euro", 2)
                .row("XX\\X", "it's none", null);
    }
}
