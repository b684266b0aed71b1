package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 2, description = "number 2")
final class V0002Throws implements Reversible {
    @Override
    public void up(MigrationContext db) {
        db.execute("select 1");
    }

    @Override
    public void down(MigrationContext db) {
        throw new UnsupportedOperationException("no way back");
    }
}
