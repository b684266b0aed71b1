package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 1, description = "number 1")
final class V0001Empty implements Reversible {
    @Override
    public void up(MigrationContext db) {
        db.execute("select 1");
    }

    @Override
    public void down(MigrationContext db) { /* nothing */ }
}
