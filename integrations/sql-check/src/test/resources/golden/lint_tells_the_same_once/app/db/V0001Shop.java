package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 1, description = "shop")
final class V0001Shop implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("""
                create table bills (created_at timestamp, updated_at timestamp);
                create table parts (created_at timestamp);
                create index on orders (customer);
                create index on orders (number);
                alter table orders drop column a, drop column b, drop column c, drop column d;
                alter table customers add column a int;
                alter table parcels add column a int;
                """);
        db.execute("create index on orders (placed)");
        db.execute("create index on customers (name)");
        db.execute("alter table parcels alter column id type timestamp using created");
        db.execute("alter table carriers add column a int");
        db.execute("alter table lorries add column a int");
        db.execute("alter table drivers add column a int");
        db.execute("""
                create index on "Order" ("Placed");
                alter table "Order" add constraint "Paid" check (paid);
                """);
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("create index on orders (customer)");
    }
}
