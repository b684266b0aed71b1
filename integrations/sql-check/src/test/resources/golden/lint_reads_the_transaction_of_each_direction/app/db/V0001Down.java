package app.db;

import static dev.rung.Migration.Direction.DOWN;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 1, description = "down", outsideTransaction = DOWN)
final class V0001Down implements Reversible {

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
