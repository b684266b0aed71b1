package shop.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

/** The total of an order after its refunds, for orders that are there already too. */
@Migration(version = 5, description = "net total")
final class V0005NetTotal implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("alter table orders add column net numeric");
        db.execute("""
                update orders set net = total
                    - coalesce((select sum(amount) from refunds where order_id = orders.id), 0)""");
        db.execute("alter table orders alter column net set not null");
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("alter table orders drop column net");
    }
}
