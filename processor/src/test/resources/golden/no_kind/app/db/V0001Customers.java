package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 1, description = "nothing")
final class V0001Customers {
    void up(MigrationContext db) {}
}
