package buildserver.db;

import static dev.rung.schema.Keywords.createdBy;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;

/** The caches moved to the workers. */
@Migration(version = 11, description = "no caches")
final class V0011NoCaches implements AutoReversible {

    @Override
    public void change(ReversibleSchema db) {
        db.dropTable("caches", createdBy(new V0006Workers()));
    }
}
