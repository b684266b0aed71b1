package quickstart.db;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;

/** The usual case: a table. Its down migration, which drops it, is derived. */
@Migration(version = 1, description = "customers")
final class V0001Customers implements AutoReversible {

    @Override
    public void change(ReversibleSchema db) {
        db.createTable("customers", t -> {
            t.column("id").bigint().identity().primaryKey();
            t.column("name").text().notNull();
            t.column("email").text().notNull();
        });
    }
}
