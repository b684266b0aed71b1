package app.db;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;

@Migration(version = 2, description = "refunds")
final class V0002Refunds implements AutoReversible {
    @Override
    public void change(ReversibleSchema db) {
        db.createTable("refunds", t -> t.column("id").serial());
    }
}
