package app.db;

import dev.rung.AutoReversible;
import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.schema.ReversibleSchema;

final class V0001Orders {

    private static final String AUDIT = "Audit";

    @Migration(version = 1, description = "orders")
    static final class Derived implements AutoReversible {

        @Override
        public void change(ReversibleSchema schema) {
            schema.sql("create index early on orders (a)").reverse("drop index early");
            schema.createTable("orders", t -> t.column("a").bigint());
            schema.createTableIfMissing("billing.items", t -> t.column("a").bigint());
            schema.sql("create index on orders (a)").reverse("truncate orders");
            schema.sql("create index on billing.items (a)").reverse("select 1");
            schema.sql("create index on items (a)").reverse("select 1");
            schema.dropTable("lines", t -> t.column("a").bigint());
            schema.sql("create index on lines (a)").reverse("select 1");
        }
    }

    @Migration(version = 2, description = "more orders")
    static final class Written implements ForwardOnly {

        @Override
        public void up(MigrationContext db) {
            db.schema().createTable("\"Or" + "ders\"", t -> t.column("a").bigint());
            db.schema().createTable(AUDIT, t -> t.column("a").bigint());
            db.schema().createTable(String.valueOf("unknown"), t -> t.column("a").bigint());
            db.schema().createTable("one.too.many", t -> t.column("a").bigint());
            db.execute("create index on \"Orders\" (a); create index on \"Audit\" (a)");
            db.execute("create index on orders (a)");
            db.execute("create index on unknown (a)");
            db.execute("create index on many (a)");
        }

        @Override
        public String reason() {
            return "none";
        }
    }
}
