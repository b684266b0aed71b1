package quickstart.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

/** The usual case: a table, and the way back that drops it. */
@Migration(version = 1, description = "customers")
final class V0001Customers implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("""
                create table customers (
                    id    bigint generated always as identity primary key,
                    name  text not null,
                    email text not null
                )""");
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("drop table customers");
    }
}
