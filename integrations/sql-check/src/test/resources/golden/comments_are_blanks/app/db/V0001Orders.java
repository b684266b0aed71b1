package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 1, description = "orders")
final class V0001Orders implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("""
                /* é
                   🐘 */

                -- the marker belongs below
                create index on orders (placed desc nulls /* at */ last);
                select 3 not -- é
                  between 1 and 2 /* and
                  then */ slect 4
                """);
        db.execute("""
                create function f() returns text language sql as -- the body
                $$ select 'a' -- é
                  'b' /* 🐘 */ slect $$
                """);
        db.execute("do /* 🐘 */ $$ begin /* é */ retrun 1; end $$");
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("");
        db.execute("drop index /* which? */ orders_placed_idx");
    }
}
