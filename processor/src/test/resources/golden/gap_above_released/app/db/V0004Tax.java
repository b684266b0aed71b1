package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 4, description = "number 4")
final class V0004Tax implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {
        db.execute("select 1");
    }

    @Override
    public String reason() {
        return "none";
    }
}
