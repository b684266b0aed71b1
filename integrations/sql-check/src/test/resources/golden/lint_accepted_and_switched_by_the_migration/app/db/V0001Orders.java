package app.db;

import dev.rung.AcceptRisk;
import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 1, description = "orders", transactional = false)
@AcceptRisk(rule = "L110", reason = "nobody reads it")
final class V0001Orders implements ForwardOnly {

    @Override
    @AcceptRisk(rule = "L111", reason = "nor this")
    @AcceptRisk(rule = "L101", reason = " ")
    public void up(MigrationContext db) {
        db.execute("create index concurrently orders_customer_idx on orders (customer)");
        db.execute("alter table orders drop column note");
        db.execute("drop table customers");
        db.execute("create index orders_total_idx on orders (total)");
    }

    @Override
    public String reason() {
        return "none";
    }
}
