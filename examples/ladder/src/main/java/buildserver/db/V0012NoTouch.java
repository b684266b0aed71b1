package buildserver.db;

import static dev.rung.schema.Keywords.createdBy;
import static dev.rung.schema.Keywords.desc;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;

/** The server sets the time itself, and asks for the builds of a job otherwise. */
@Migration(version = 12, description = "jobs and resources without triggers")
final class V0012NoTouch implements AutoReversible {

    @Override
    public void change(ReversibleSchema db) {
        db.revert(new V0007Touch());
        db.dropIndex("builds_by_job", createdBy(new V0004Builds()));
        db.createIndex("builds_of_job").on("builds", "job_id", desc("number")).include("status");
    }
}
