package app.db;

import dev.rung.AcceptRisk;
import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 1, description = "orders", outsideTransaction = Migration.Direction.DOWN)
final class V0001Orders implements Reversible {

    @Override
    @AcceptRisk(rule = "L102", reason = "it worked by hand")
    @AcceptRisk(rule = "L124", reason = "so did this")
    public void up(MigrationContext db) {
        db.execute("create index concurrently a on t (a)");
        db.execute("alter type mood add value 'calm'; select 'calm'::mood");
        vacuum(db);
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("drop index concurrently a");
    }

    private static void vacuum(MigrationContext db) {
        db.execute("vacuum t");
    }

    /** Who calls this may be outside a transaction. */
    static void others(MigrationContext db) {
        db.execute("vacuum u");
    }
}
