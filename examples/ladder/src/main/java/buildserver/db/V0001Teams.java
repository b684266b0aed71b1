package buildserver.db;

import static dev.rung.schema.Keywords.CASCADE;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;

/** Who uses the server. */
@Migration(version = 1, description = "teams and their members")
final class V0001Teams implements AutoReversible {

    @Override
    public void change(ReversibleSchema db) {
        db.createTable("teams", t -> {
            t.column("id").serial().primaryKey();
            t.column("name").text().notNull().unique();
            t.column("created_at").timestamptz().notNull().defaultSql("now()");
        });
        db.createTable("members", t -> {
            t.column("id").serial().primaryKey();
            t.column("team_id").integer().notNull().references("teams", "id").onDelete(CASCADE);
            t.column("email").text().notNull();
            t.column("role").varchar(20).notNull().defaultTo("viewer");
            t.unique("team_id", "email");
        });
    }
}
