package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 7, description = "number 7")
final class V0007OfMigration implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {
        db.execute(V0006Nothing.Texts.TABLE);
    }

    @Override
    public String reason() {
        return "none";
    }
}
