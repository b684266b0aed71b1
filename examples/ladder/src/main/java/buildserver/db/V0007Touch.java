package buildserver.db;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;
import java.util.List;

/** Jobs and resources tell when they changed. */
@Migration(version = 7, description = "time of the last change")
final class V0007Touch implements AutoReversible {

    @Override
    public void change(ReversibleSchema db) {
        db.createFunction("touch()", """
                returns trigger language plpgsql as $$
                begin
                    new.updated_at := now();
                    return new;
                end
                $$""");
        for (var table : List.of("jobs", "resources")) {
            db.createTrigger(table + "_touch").on(table).before("update").sql("for each row execute function touch()");
        }
    }
}
