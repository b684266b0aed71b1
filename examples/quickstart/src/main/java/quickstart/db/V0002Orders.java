package quickstart.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

/** A table that refers to another one. The price is text, as the till prints it: {@code 12.50 EUR}. */
@Migration(version = 2, description = "orders")
final class V0002Orders implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("""
                create table orders (
                    id          bigint generated always as identity primary key,
                    customer_id bigint not null references customers,
                    price       text not null
                )""");
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("drop table orders");
    }
}
