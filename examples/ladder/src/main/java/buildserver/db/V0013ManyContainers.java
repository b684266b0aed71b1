package buildserver.db;

import static dev.rung.schema.Keywords.column;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;

/** Containers come and go by the million. */
@Migration(version = 13, description = "more containers than an integer counts")
final class V0013ManyContainers implements AutoReversible {

    @Override
    public void change(ReversibleSchema db) {
        db.alterColumn("containers", column("id").serial(), column("id").bigserial());
    }
}
