package quickstart.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

/** An index on a table in use. PostgreSQL builds it without stopping the shop, but not inside a transaction. */
@Migration(version = 4, description = "orders by customer", transactional = false)
final class V0004OrdersByCustomer implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("create index concurrently orders_by_customer on orders (customer_id)");
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("drop index concurrently orders_by_customer");
    }
}
