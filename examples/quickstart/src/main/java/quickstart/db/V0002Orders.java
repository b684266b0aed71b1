package quickstart.db;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;

/** A table that refers to another one. The price is text, as the till prints it: {@code 12.50 EUR}. */
@Migration(version = 2, description = "orders")
final class V0002Orders implements AutoReversible {

    @Override
    public void change(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().identity().primaryKey();
            t.column("customer_id").bigint().notNull().references("customers", "id");
            t.column("price").text().notNull();
        });
    }
}
