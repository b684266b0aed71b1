package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 1, description = "number 1")
final class V0001Customers implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {
        db.execute("select 1");
    }

    @Override
    public String reason() {
        return "none";
    }
}
