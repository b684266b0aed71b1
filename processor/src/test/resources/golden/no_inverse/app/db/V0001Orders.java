package app.db;

import static dev.rung.schema.Keywords.*;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;

@Migration(version = 1, description = "orders")
final class V0001Orders implements AutoReversible {
    @Override
    public void change(ReversibleSchema schema) {
        schema.dropColumn("orders", "note");
        schema.dropColumn("orders", column("total").integer());
        schema.dropTable("orders_" + 2025);
        for (var table : new String[] {"a", "b"}) {
            schema.dropTable(table);
        }
        others(schema);
    }

    private static void others(ReversibleSchema db) {
        db.truncate("orders");
    }
}
