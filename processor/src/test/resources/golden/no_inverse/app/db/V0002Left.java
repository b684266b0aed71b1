package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 2, description = "both ways by hand")
final class V0002Left implements Reversible {
    @Override
    public void up(MigrationContext db) {
        db.schema().dropColumn("orders", "note");
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("alter table orders add note text");
    }
}
