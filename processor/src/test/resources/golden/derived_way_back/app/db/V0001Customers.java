package app.db;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;

@Migration(version = 1, description = "customers")
final class V0001Customers implements AutoReversible {
    @Override
    public void change(ReversibleSchema db) {
        db.createTable("customers", t -> t.column("id").bigint().notNull());
    }
}
