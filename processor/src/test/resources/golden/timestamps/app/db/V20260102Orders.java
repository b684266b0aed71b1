package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 20260102120000L, description = "nothing")
final class V20260102Orders implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {}

    @Override
    public String reason() {
        return "none";
    }
}
