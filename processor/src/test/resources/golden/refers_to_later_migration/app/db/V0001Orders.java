package app.db;

import static dev.rung.schema.Keywords.createdBy;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;

@Migration(version = 1, description = "orders")
final class V0001Orders implements AutoReversible {
    @Override
    public void change(ReversibleSchema db) {
        db.createTable("orders", t -> t.column("id").serial());
        db.dropTable("refunds", createdBy(new V0002Refunds()));
    }
}
