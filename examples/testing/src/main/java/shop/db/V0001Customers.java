package shop.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

/** Who buys. */
@Migration(version = 1, description = "customers")
final class V0001Customers implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("""
                create table customers (
                    id    bigint generated always as identity primary key,
                    email text not null unique
                )""");
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("drop table customers");
    }
}
