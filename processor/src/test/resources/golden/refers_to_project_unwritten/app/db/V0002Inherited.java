package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 2, description = "number 2")
class V0002Inherited extends V0001Allowed {
    @Override
    public void up(MigrationContext db) {
        db.execute(table("b"));
    }
}
