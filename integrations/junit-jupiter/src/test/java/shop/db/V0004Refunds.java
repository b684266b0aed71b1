package shop.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 4, description = "refunds")
final class V0004Refunds implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("create table refunds (order_id int references orders, amount int)");
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("drop table refunds");
    }
}
