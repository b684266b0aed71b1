package buildserver.db;

import static dev.rung.schema.Keywords.CASCADE;
import static dev.rung.schema.Keywords.SET_NULL;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;

/** Where builds run. A worker knows its team by name, which version 10 regrets. */
@Migration(version = 6, description = "workers, containers and volumes")
final class V0006Workers implements AutoReversible {

    @Override
    public void change(ReversibleSchema db) {
        db.createTable("workers", t -> {
            t.column("id").smallserial().primaryKey();
            t.column("name").text().notNull().unique();
            t.column("team_name").text().references("teams", "name").onUpdate(CASCADE);
            t.column("seen_at").timestamptz();
        });
        db.createTable("containers", t -> {
            t.column("id").serial().primaryKey();
            t.column("handle").uuid().notNull().unique();
            t.column("worker_id")
                    .smallint()
                    .notNull()
                    .references("workers", "id")
                    .onDelete(CASCADE);
            t.column("build_id").integer().references("builds", "id").onDelete(SET_NULL);
        });
        db.createTable("volumes", t -> {
            t.column("id").bigserial().primaryKey();
            t.column("worker_id").smallint().notNull();
            t.column("parent_id").bigint();
            t.column("path").text().notNull();
            t.unique("id", "worker_id");
            t.foreignKey("worker_id").references("workers", "id").onDelete(CASCADE);
            t.foreignKey("parent_id", "worker_id").references("volumes", "id", "worker_id");
        });
        db.createTable("caches", t -> {
            t.column("id").serial().primaryKey();
            t.column("volume_id").bigint().notNull().references("volumes", "id").onDelete(CASCADE);
            t.column("key").text().notNull();
            t.unique("volume_id", "key");
        });
        db.createIndex("caches_by_key").on("caches", "key");
    }
}
