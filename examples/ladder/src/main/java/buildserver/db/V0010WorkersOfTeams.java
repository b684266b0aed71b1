package buildserver.db;

import static dev.rung.schema.Keywords.CASCADE;
import static dev.rung.schema.Keywords.column;
import static dev.rung.schema.Keywords.createdBy;
import static dev.rung.schema.Keywords.expression;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;

/** A team that is renamed keeps its workers, and names need not be unique any more. */
@Migration(version = 10, description = "workers know the number of their team")
final class V0010WorkersOfTeams implements AutoReversible {

    @Override
    public void change(ReversibleSchema db) {
        db.addColumn(
                "workers",
                column("team_id")
                        .integer()
                        .references("teams", "id")
                        .onDelete(CASCADE)
                        .indexed());
        db.update("workers").setSql("team_id", "(select teams.id from teams where teams.name = workers.team_name)");
        db.alterTable("teams")
                .dropConstraint("teams_name_key", createdBy(new V0001Teams()))
                .referencedBy("workers", "workers_team_name_fkey", createdBy(new V0006Workers()));
        db.createIndex("teams_by_name").on("teams", expression("lower(name)")).thenBy("id");
    }
}
