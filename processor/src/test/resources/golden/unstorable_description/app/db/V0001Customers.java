package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 1, description = "a\0b")
final class V0001Customers implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {}

    @Override
    public String reason() {
        return "none";
    }
}
