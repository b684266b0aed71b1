package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 4, description = "number 4")
final class V0004Qualified implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {
        db.execute("select " + app.service.Prices.cents());
    }

    @Override
    public String reason() {
        return "none";
    }
}
