package shop.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

/** An index that is built while the shop is open. */
@Migration(version = 3, description = "orders by customer", transactional = false)
final class V0003OrdersByCustomer implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("create index concurrently orders_by_customer on orders (customer_id)");
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("drop index concurrently orders_by_customer");
    }
}
