package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;
import app.model.Customer;

@Migration(version = 1, description = "number 1")
final class V0001Imported implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {
        db.execute("create table " + Customer.TABLE + " (id int)");
    }

    @Override
    public String reason() {
        return "none";
    }
}
