package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 1, description = "customers")
@kotlin.Metadata(mv = {2, 1, 0})
public final class V0001Customers implements Reversible {
    public V0001Customers() {
        super();
    }

    @Override
    public void up(MigrationContext db) {}

    @Override
    public void down(MigrationContext db) {}
}
