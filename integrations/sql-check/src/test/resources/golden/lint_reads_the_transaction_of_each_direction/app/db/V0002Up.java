package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 2, description = "up", outsideTransaction = {Migration.Direction.UP})
final class V0002Up implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("create index concurrently a on t (a)");
        both(db);
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("drop index concurrently a");
        both(db);
    }

    private static void both(MigrationContext db) {
        db.execute("reindex index concurrently a");
    }
}
