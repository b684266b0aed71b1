package shop.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

/** What they get back. */
@Migration(version = 4, description = "refunds")
final class V0004Refunds implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("""
                create table refunds (
                    order_id bigint not null references orders,
                    amount   numeric(12, 2) not null check (amount > 0)
                )""");
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("drop table refunds");
    }
}
