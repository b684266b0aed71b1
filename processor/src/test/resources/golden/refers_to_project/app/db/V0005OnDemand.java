package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;
import app.model.*;

@Migration(version = 5, description = "number 5")
final class V0005OnDemand implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {
        db.execute("create table " + Customer.TABLE);
    }

    @Override
    public String reason() {
        return "none";
    }
}
