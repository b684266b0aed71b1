package quickstart.db;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;

/** An index on a table in use. PostgreSQL builds it without stopping the shop, but not inside a transaction. */
@Migration(version = 4, description = "orders by customer")
final class V0004OrdersByCustomer implements AutoReversible {

    @Override
    public void change(ReversibleSchema db) {
        db.createIndex("orders_by_customer").on("orders", "customer_id").concurrently();
    }
}
