package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Uses;
import app.model.Customer;

@Uses(value = Customer.class, reason = " ")
@Migration(version = 2, description = "number 2")
final class V0002Blank implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {
        db.execute("create table " + Customer.TABLE);
    }

    @Override
    public String reason() {
        return "none";
    }
}
