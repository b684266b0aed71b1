package buildserver.db;

import static dev.rung.schema.Keywords.column;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;

/** Builds of a job are counted; those that are there by their id. */
@Migration(version = 8, description = "numbers of builds")
final class V0008BuildNumbers implements AutoReversible {

    @Override
    public void change(ReversibleSchema db) {
        db.addColumn("builds", column("number").integer());
        db.update("builds").setSql("number", "id");
        db.setNotNull("builds", "number");
        db.alterTable("builds").addConstraint(c -> c.unique("job_id", "number"));
    }
}
