package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;
import java.util.List;

@Migration(version = 1, description = "customers")
final class V0001Customers implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.update("insert into t (a, b) values (?, ?)", 1, "x");
        db.update("update t set a = '?', \"?\" = $$?$$, b = E'\\'?' /* ? */ where doc ?? 'a' and c = ?", 1); // -- ?
        db.update("update t set a = ?, b = ? c = ?", 1, 2, 3);
        List<Integer> counts = db.query("select count(*) fom t where a = ?", row -> row.getInt(1), 5);
        db.execute("select ?");
        db.update("insert into t values (:name)", counts.size());
        db.execute("\\d t");
        db.execute("create table ${prefix}t (a int)");
        db.execute("select #{x}");
    }

    @Override
    public void down(MigrationContext db) {
        for (var table : List.of("a", "b")) {
            db.execute("drop table " + table);
        }
    }
}
