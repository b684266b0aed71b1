package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 1, description = "orders")
final class V0001Orders implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("create table \"Größe 日本\" (id bigint); create index on orders (customer)");
        db.execute("""
                alter table orders
                    add column note text not null,
                    add column at timestamp;
                -- a comment
                drop view totals cascade;
                """);
        db.update("update orders set note = ?", "");
        db.execute("create index on \"Größe 日本\" (id)");
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("alter table orders drop column note");
        db.execute("drop table \"Größe 日本\"");
        db.execute("create index on orders (customer)");
    }
}
