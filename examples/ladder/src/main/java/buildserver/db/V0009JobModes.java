package buildserver.db;

import static dev.rung.schema.Keywords.createdBy;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;

/** The modes of jobs get the names that everybody uses. */
@Migration(version = 9, description = "serial and parallel jobs")
final class V0009JobModes implements AutoReversible {

    @Override
    public void change(ReversibleSchema db) {
        db.alterTable("jobs").dropConstraint("jobs_mode_check", createdBy(new V0002Pipelines()));
        db.update("jobs")
                .set("mode", "serial")
                .where("mode = 'one'")
                .reverse(u -> u.set("mode", "one").where("mode = 'serial'"));
        db.update("jobs")
                .set("mode", "parallel")
                .where("mode = 'many'")
                .reverse(u -> u.set("mode", "many").where("mode = 'parallel'"));
        db.changeDefault("jobs", "mode", "'one'", "'serial'");
        db.alterTable("jobs").addCheck("jobs_mode_check", "mode in ('serial', 'parallel')");
    }
}
