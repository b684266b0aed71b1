package app.db;

import dev.rung.Migration;
import dev.rung.Migration.Direction;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@dev.rung.Migration(version = 3, description = "both", outsideTransaction = {Direction.UP, Migration.Direction.DOWN})
final class V0003Both implements Reversible {

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
