package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 1, description = "customers")
final class V0001Customers implements Reversible {

    private static final String TABLE = "customers";
    private static final String BROKEN = "create table " + TABLE + " (id bigint primary kee)";

    @Override
    public void up(MigrationContext db) {
        final String local = "drop tabble " + TABLE;
        db.execute(BROKEN);
        db.execute("alter table " + TABLE /* here */ + " add colum name text, "
                // and there
                + "add column x int int");
        db.execute(("alter table " + TABLE) + " add constraint c check (x > " + 5 + '5' + 1L + " &&)");
        db.execute(local);
        db.execute("alt\u0065r tab\154e \"t\" r\u0065namee to \"u\"");
        db.execute(Elsewhere.BROKEN);
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("create table t (");
    }
}
