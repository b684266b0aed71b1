package app.db;

import dev.rung.AcceptRisk;
import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;
import java.util.function.Consumer;

@Migration(version = 1, description = "orders", transactional = false)
final class V0001Orders implements Reversible {

    private void index(MigrationContext db) {
        db.execute("create index on orders (customer)");
        again(db);
    }

    private void again(MigrationContext db) {
        index(db);
        db.execute("drop table old");
    }

    @Override
    public void up(MigrationContext db) {
        early(db);
        db.execute("create table orders (id bigint primary key, customer bigint references customers)");
        index(db);
        this.index(db);
        archive(db);
        handOn(this::reference);
        new Other().visible(db);
    }

    @Override
    public void down(MigrationContext db) {
        archive(db);
        onlyBack(db);
    }

    private static void archive(MigrationContext db) {
        db.execute("delete from orders");
    }

    private static void onlyBack(MigrationContext db) {
        db.execute("drop table orders");
    }

    private static void early(MigrationContext db) {
        db.execute("create index on orders (id)");
    }

    private void reference(MigrationContext db) {
        db.execute("create unique index on orders (id)");
    }

    @AcceptRisk(rule = "L111", reason = "nobody calls it")
    private void uncalled(MigrationContext db) {
        db.execute("drop table accepted");
        uncalled(db);
        db.execute("truncate uncalled");
    }

    private static void handOn(Consumer<MigrationContext> work) {}

    private static final class Other {
        void visible(MigrationContext db) {
            db.execute("create index visible on orders (id)");
        }
    }
}
