package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 2, description = "number 2")
final class V0002Neighbour implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {
        db.execute("create table " + Texts.Size.SMALL + Texts.TABLE);
    }

    @Override
    public String reason() {
        return "none";
    }
}
