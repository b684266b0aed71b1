package app.db;

import static dev.rung.schema.Keywords.createdBy;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;

@Migration(version = 3, description = "no orders")
final class V0003NoOrders implements AutoReversible {
    @Override
    public void change(ReversibleSchema db) {
        db.revert(new V0002Refunds());
        db.dropTable("orders", createdBy(new V0001Orders()));
    }
}
