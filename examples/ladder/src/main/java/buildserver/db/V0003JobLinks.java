package buildserver.db;

import static dev.rung.schema.Keywords.CASCADE;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;
import java.util.List;

/** What a job takes and gives: two tables alike. */
@Migration(version = 3, description = "inputs and outputs of jobs")
final class V0003JobLinks implements AutoReversible {

    @Override
    public void change(ReversibleSchema db) {
        List.of("job_inputs", "job_outputs")
                .forEach(table -> db.createTable(table, t -> {
                    t.column("job_id")
                            .integer()
                            .notNull()
                            .references("jobs", "id")
                            .onDelete(CASCADE);
                    t.column("resource_id")
                            .integer()
                            .notNull()
                            .references("resources", "id")
                            .onDelete(CASCADE)
                            .indexed();
                    t.primaryKey("job_id", "resource_id");
                }));
    }
}
