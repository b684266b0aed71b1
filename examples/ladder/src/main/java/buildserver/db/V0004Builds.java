package buildserver.db;

import static dev.rung.schema.Keywords.CASCADE;
import static dev.rung.schema.Keywords.SET_NULL;
import static dev.rung.schema.Keywords.desc;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;
import java.util.List;

/** Each run of a job, with what it took and gave. */
@Migration(version = 4, description = "builds")
final class V0004Builds implements AutoReversible {

    @Override
    public void change(ReversibleSchema db) {
        var status = db.createEnum("build_status", "pending", "started", "succeeded", "failed");
        db.createTable("builds", t -> {
            t.column("id").serial().primaryKey();
            t.column("team_id").integer().notNull().references("teams", "id").onDelete(CASCADE);
            t.column("job_id").integer().references("jobs", "id").onDelete(SET_NULL);
            t.column("rerun_of").integer().references("builds", "id").onDelete(CASCADE);
            t.column("status").of(status).notNull().defaultTo("pending");
            t.column("started_at").timestamptz();
            t.column("finished_at").timestamptz();
            t.check("finished_after_start", "finished_at is null or started_at is not null");
        });
        List.of("build_inputs", "build_outputs")
                .forEach(table -> db.createTable(table, t -> {
                    t.column("build_id")
                            .integer()
                            .notNull()
                            .references("builds", "id")
                            .onDelete(CASCADE);
                    t.column("version_id")
                            .bigint()
                            .notNull()
                            .references("resource_versions", "id")
                            .onDelete(CASCADE);
                    t.column("name").text().notNull();
                    t.primaryKey("build_id", "version_id", "name");
                }));
        db.createIndex("builds_by_job")
                .on("builds", "job_id", desc("started_at"))
                .thenBy("id");
    }
}
