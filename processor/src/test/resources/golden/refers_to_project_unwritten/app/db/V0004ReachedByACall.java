package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 4, description = "number 4")
class V0004ReachedByACall extends V0001Allowed {
    @Override
    public void up(MigrationContext db) {
        db.execute("select " + V0001Allowed.customer().name());
    }
}
