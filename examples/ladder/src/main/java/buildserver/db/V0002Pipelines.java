package buildserver.db;

import static dev.rung.schema.Keywords.CASCADE;
import static dev.rung.schema.Keywords.column;
import static dev.rung.schema.Keywords.desc;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;
import java.util.List;

/** What a team builds. */
@Migration(version = 2, description = "pipelines, jobs and resources")
final class V0002Pipelines implements AutoReversible {

    @Override
    public void change(ReversibleSchema db) {
        db.createTable("pipelines", t -> {
            t.column("id").serial().primaryKey();
            t.column("team_id").integer().notNull().references("teams", "id").onDelete(CASCADE);
            t.column("name").text().notNull();
            t.column("paused").bool().notNull().defaultTo(false);
            t.unique("team_id", "name");
        });
        for (var name : List.of("jobs", "resources")) {
            db.createTable(name, t -> {
                t.column("id").serial().primaryKey();
                t.column("pipeline_id")
                        .integer()
                        .notNull()
                        .references("pipelines", "id")
                        .onDelete(CASCADE);
                t.column("name").text().notNull();
                t.column("config").jsonb().notNull().defaultSql("'{}'");
                t.column("updated_at").timestamptz().notNull().defaultSql("now()");
                t.unique("pipeline_id", "name");
            });
        }
        db.addColumn("jobs", column("mode").text().notNull().defaultTo("one").check("mode in ('one', 'many')"));
        db.createTable("resource_versions", t -> {
            t.column("id").bigserial().primaryKey();
            t.column("resource_id")
                    .integer()
                    .notNull()
                    .references("resources", "id")
                    .onDelete(CASCADE);
            t.column("version").jsonb().notNull();
            t.column("check_order").integer().notNull().defaultTo(0);
        });
        db.createIndex("resource_versions_latest").on("resource_versions", "resource_id", desc("check_order"));
    }
}
