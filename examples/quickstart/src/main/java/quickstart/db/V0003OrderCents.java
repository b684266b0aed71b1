package quickstart.db;

import static dev.rung.schema.Keywords.column;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;
import java.math.BigDecimal;
import java.util.List;

/**
 * A new column, filled by Java: what is easier said here than in SQL. It is all one transaction with its record in the
 * history; the batches only keep the memory small.
 */
@Migration(version = 3, description = "order cents")
final class V0003OrderCents implements Reversible {

    private static final int BATCH = 1_000;

    @Override
    public void up(MigrationContext db) {
        db.schema().addColumn("orders", column("cents").bigint());
        long last = 0;
        for (var batch = after(last, db); !batch.isEmpty(); batch = after(last, db)) {
            fill(batch, db);
            last = batch.get(batch.size() - 1).id();
        }
        db.schema().setNotNull("orders", "cents");
    }

    @Override
    public void down(MigrationContext db) {
        db.schema().dropColumn("orders", "cents"); // nothing is lost: the price is still there
    }

    private static List<Order> after(long last, MigrationContext db) {
        return db.query(
                "select id, price from orders where id > ? order by id limit ?",
                row -> new Order(row.getLong("id"), row.getString("price")),
                last,
                BATCH);
    }

    private static void fill(List<Order> orders, MigrationContext db) {
        var ids = orders.stream().map(Order::id).toArray(Long[]::new);
        var cents = orders.stream().map(Order::cents).toArray(Long[]::new);
        db.update(
                "update orders set cents = filled.cents from unnest(?, ?) as filled (id, cents) where orders.id = filled.id",
                ids,
                cents);
    }

    /** A migration keeps what it needs to itself: the shop's own classes will change, this one will not. */
    private record Order(long id, String price) {

        long cents() {
            var amount = price.substring(0, price.indexOf(' '));
            return new BigDecimal(amount).movePointRight(2).longValueExact();
        }
    }
}
