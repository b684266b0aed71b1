package shop.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 3, description = "total")
final class V0003Total implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("alter table orders add column total int not null default 0");
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("alter table orders drop column total");
    }
}
