package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 5, description = "nothing")
final class V0005Refunds implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {}

    @Override
    public String reason() {
        return "none";
    }
}
