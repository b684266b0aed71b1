package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 1, description = "customers")
final class V0001Customers implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("repack customers");
        db.execute("alter table sales merge partitions (sales_1, sales_2) into sales_1_2");
        db.execute("alter table sales split partition sales_3 into (partition sales_3a for values in (1))");
        db.execute("delete from prices for portion of valid from '2026-01-01' to '2027-01-01'");
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("select 1");
    }
}
