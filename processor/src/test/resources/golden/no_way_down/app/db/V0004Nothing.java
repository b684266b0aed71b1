package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 4, description = "number 4")
final class V0004Nothing implements Reversible {
    @Override
    public void up(MigrationContext db) {}

    @Override
    public void down(MigrationContext db) {}
}
