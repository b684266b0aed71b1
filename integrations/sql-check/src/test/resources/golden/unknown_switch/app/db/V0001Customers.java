package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 1, description = "customers")
final class V0001Customers implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("alter table customers add constraint named not null name");
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("alter table customers drop constraint named");
    }
}
