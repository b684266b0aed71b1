package quickstart.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

/** Merges customers who registered twice. It cannot be rolled back, and the reason is part of the class. */
@Migration(version = 5, description = "one customer per email")
final class V0005OneCustomerPerEmail implements ForwardOnly {

    @Override
    public void up(MigrationContext db) {
        db.execute("""
                create temporary table merged on commit drop as
                select id, min(id) over (partition by lower(email)) as into_id from customers""");
        db.update("""
                update orders set customer_id = into_id
                from merged where customer_id = merged.id and merged.id <> into_id""");
        db.update("delete from customers using merged where customers.id = merged.id and merged.id <> into_id");
        db.execute("create unique index customers_email on customers (lower(email))");
    }

    @Override
    public String reason() {
        return "once two customers are one, nothing tells whose an order was";
    }
}
