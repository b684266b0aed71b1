package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 3, description = "number 3")
final class V0003Returns implements Reversible {
    @Override
    public void up(MigrationContext db) {
        db.execute("select 1");
    }

    @Override
    public void down(MigrationContext db) {
        ;
        return;
    }
}
