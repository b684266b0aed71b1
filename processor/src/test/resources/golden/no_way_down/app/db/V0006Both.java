package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 6, description = "number 6")
final class V0006Both implements Reversible {
    @Override
    public void up(MigrationContext db) {
        db.execute("select 1");
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("select 1");
    }
}
