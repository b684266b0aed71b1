package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 3, description = "number 3")
final class V0003Tax implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {
        db.execute("select 3");
    }

    @Override
    public String reason() {
        return "none";
    }
}
