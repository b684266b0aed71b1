package app.db;

import static app.model.Customer.Address.TABLE;
import static app.model.lowercase.*;

import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 5, description = "number 5")
class V0005InlinedConstant extends V0001Allowed {
    @Override
    public void up(MigrationContext db) {
        db.execute("create table " + TABLE + LENGTH);
    }
}
