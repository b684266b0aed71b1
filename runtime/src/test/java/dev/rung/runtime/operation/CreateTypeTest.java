package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;

class CreateTypeTest extends OperationTest {

    @Override
    void change(ReversibleSchema db) {
        var status = db.createEnum("order_status", "draft", "it's open");
        db.createDomain("email", "text")
                .collate("C")
                .notNull()
                .defaultSql("'a@b'")
                .check("has_at", "value ~ '@'");
        db.createType("address", a -> a.add("street", "text").add("Zip", "integer"));
        db.createRangeType("floats", "subtype = float8, subtype_diff = float8mi");
        db.createTable("orders", t -> t.column("status").of(status));
    }
}
