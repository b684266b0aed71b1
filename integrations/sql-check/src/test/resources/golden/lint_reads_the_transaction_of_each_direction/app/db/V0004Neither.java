package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 4, description = "neither", outsideTransaction = {})
final class V0004Neither implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("create index concurrently a on t (a)");
        both(db);
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("drop index b");
        db.execute("create index c on t (c)");
    }

    private static void both(MigrationContext db) {
        db.execute("reindex index concurrently a");
    }
}
