package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;
import static app.model.Customer.*;
import static app.service.Prices.cents;

@Migration(version = 3, description = "number 3")
final class V0003Static implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {
        db.execute("select " + cents() + name());
    }

    @Override
    public String reason() {
        return "none";
    }
}
