package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 20260101120000L, description = "nothing")
final class V20260101Customers implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {}

    @Override
    public String reason() {
        return "none";
    }
}
