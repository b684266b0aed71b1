package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 20260102, description = "number 20260102")
final class V20260102Late implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {
        db.execute("select 1");
    }

    @Override
    public String reason() {
        return "none";
    }
}
