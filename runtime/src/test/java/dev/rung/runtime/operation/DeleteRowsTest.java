package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class DeleteRowsTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("currencies", t -> {
            t.column("code").text().notNull();
            t.column("year").integer();
        });
        db.insertInto("currencies")
                .key("code", "year")
                .columns("year", "code")
                .row(2024, "EUR")
                .row(2023, "USD");
    }

    @Override
    void change(ReversibleSchema db) {
        db.deleteFrom("currencies")
                .key("code", "year")
                .columns("year", "code")
                .row(2024, "EUR")
                .row(2023, "USD");
    }
}
