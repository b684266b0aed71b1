package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Uses;
import app.model.Customer;
import app.service.Prices;

@Uses(
        value = {Customer.class, Prices.class},
        reason = "copies are tested against them")
@Migration(version = 1, description = "number 1")
final class V0001Allowed implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {
        db.execute("create table " + Customer.TABLE + Prices.cents() + Texts.TABLE);
    }

    @Override
    public String reason() {
        return "none";
    }
}
