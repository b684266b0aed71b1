package shop.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 2, description = "orders")
final class V0002Orders implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("create table orders (id int primary key, customer_id int references customers)");
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("drop table orders");
    }
}
