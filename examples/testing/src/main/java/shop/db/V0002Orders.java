package shop.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

/** What they buy. */
@Migration(version = 2, description = "orders")
final class V0002Orders implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("""
                create table orders (
                    id          bigint generated always as identity primary key,
                    customer_id bigint not null references customers,
                    total       numeric(12, 2) not null default 0 check (total >= 0),
                    placed_at   timestamptz not null default now()
                )""");
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("drop table orders");
    }
}
