package app.billing;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 2, description = "number 2")
final class V0002Orders implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {
        db.execute("select 2");
    }

    @Override
    public String reason() {
        return "none";
    }
}
