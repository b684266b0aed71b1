package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@SuppressWarnings("rung")
@Migration(version = 5, description = "number 5")
final class V0005Silenced implements Reversible {
    @Override
    public void up(MigrationContext db) {
        db.execute("select 1");
    }

    @Override
    public void down(MigrationContext db) {}
}
