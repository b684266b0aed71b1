package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 20260101, description = "number 20260101")
final class V20260101A implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {
        db.execute("select 1");
    }

    @Override
    public String reason() {
        return "none";
    }
}
