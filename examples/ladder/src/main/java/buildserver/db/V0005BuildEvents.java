package buildserver.db;

import static dev.rung.schema.Keywords.CASCADE;
import static dev.rung.schema.Keywords.desc;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;
import java.util.List;

/** What builds print: much, and dropped by quarter. */
@Migration(version = 5, description = "events of builds, by quarter")
final class V0005BuildEvents implements AutoReversible {

    @Override
    public void change(ReversibleSchema db) {
        db.createTable("build_events", t -> {
            t.column("id").bigserial();
            t.column("build_id").integer().notNull().references("builds", "id").onDelete(CASCADE);
            t.column("happened_at").timestamptz().notNull().defaultSql("now()");
            t.column("payload").text().notNull();
            t.primaryKey("id", "happened_at");
            t.partitionByRange("happened_at");
        });
        var quarters = List.of("2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01", "2027-01-01");
        for (var i = 1; i < quarters.size(); i++) {
            var from = quarters.get(i - 1);
            var to = quarters.get(i);
            db.createTable(
                    "build_events_2026_" + i,
                    t -> t.partitionOf("build_events").forValuesFrom(from).to(to));
        }
        db.createTable("build_events_rest", t -> t.partitionOf("build_events").asDefault());
        db.createIndex("build_events_by_build").on("build_events", "build_id", desc("happened_at"));
    }
}
