package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 1, description = "nothing")
final class V0001Customers implements ForwardOnly, Reversible {
    @Override
    public void up(MigrationContext db) {}

    @Override
    public String reason() {
        return "none";
    }

    @Override
    public void down(MigrationContext db) {}
}
