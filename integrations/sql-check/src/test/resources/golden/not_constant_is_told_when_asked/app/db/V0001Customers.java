package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;
import java.util.List;

@Migration(version = 1, description = "customers")
final class V0001Customers implements ForwardOnly {

    @Override
    public void up(MigrationContext db) {
        for (var table : List.of("a", "b")) {
            db.execute("drop table " + table);
        }
    }

    @Override
    public String reason() {
        return "none";
    }
}
