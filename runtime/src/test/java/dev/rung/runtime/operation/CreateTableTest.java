package dev.rung.runtime.operation;

import static dev.rung.schema.Keywords.EQUAL;
import static dev.rung.schema.Keywords.OVERLAPS;
import static dev.rung.schema.Keywords.RESTRICT;
import static dev.rung.schema.Keywords.SET_NULL;
import static dev.rung.schema.Keywords.desc;
import static dev.rung.schema.Keywords.expression;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.ColumnOptions.Storage;

class CreateTableTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("customers", t -> t.column("id").bigint().primaryKey());
    }

    @Override
    void change(ReversibleSchema db) {
        orders(db);
        lines(db);
        reservations(db);
        partitions(db);
    }

    private static void lines(ReversibleSchema db) {
        db.createTable("order lines", t -> {
            t.column("order_id").bigint();
            t.column("position").integer().check("position_ok", "position > 0");
            t.column("note").varchar(200).collate("C").defaultTo("it's \\ \"new\"");
            t.primaryKey("order_id", "position").include("note");
            t.foreignKey("order_id").references("orders", "id").onDelete(RESTRICT);
            t.index().on("note", desc("position")).where("note <> ''");
            t.index("lines_by_lower_note").on(expression("lower(note)")).with("fillfactor = 80");
            t.with("fillfactor = 70");
            t.comment("what was ordered");
        });
        db.createTable("archived lines", t -> t.inherits("order lines"));
    }

    private static void reservations(ReversibleSchema db) {
        db.createTable("reservations", t -> {
            t.column("room").int4range().notNull();
            t.column("valid").tstzrange();
            t.exclude("no_overlap").using("gist").with("room", EQUAL).with("valid", OVERLAPS);
            t.exclude().with("valid", OVERLAPS).where("room is not null").deferred();
            t.unlogged();
        });
    }

    private static void partitions(ReversibleSchema db) {
        db.createTable("events", t -> {
            t.column("at").date();
            t.column("kind").text();
            t.partitionByRange("at");
        });
        db.createTable("events_2026", t -> {
            t.partitionOf("events").forValuesFrom("2026-01-01").to("2027-01-01");
            t.partitionByList(expression("lower(kind)"));
        });
        db.createTable("events_2026_sales", t -> t.partitionOf("events_2026").in("sale", null));
        db.createTable("events_2026_rest", t -> t.partitionOf("events_2026").asDefault());
        db.createTable("sessions", t -> {
            t.column("id").uuid().notNull();
            t.partitionByHash("id");
        });
        db.createTable("sessions_0", t -> t.partitionOf("sessions").with(2, 0));
        db.createTable("sessions_1", t -> t.partitionOf("sessions").with(2, 1));
    }

    private static void orders(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id")
                    .bigint()
                    .identity(c -> c.startWith(1000).incrementBy(5))
                    .primaryKey();
            t.column("customer_id")
                    .bigint()
                    .notNull()
                    .references("customers", "id")
                    .onDelete(RESTRICT)
                    .onUpdate(SET_NULL)
                    .deferred()
                    .indexed();
            t.column("total")
                    .numeric(12, 2)
                    .notNull()
                    .defaultTo(0)
                    .check("total >= 0")
                    .check("total < 1000000");
            t.column("vat").numeric(12, 2).generatedStored("total * 0.19");
            t.column("number").text().unique().comment("as printed");
            t.column("tags").text().array().notNull().defaultSql("'{}'");
            t.column("photo").bytea().options(o -> o.statistics(0).storage(Storage.EXTERNAL));
            t.unique("customer_id", "number").named("number_of_customer");
            t.check("id <> customer_id");
        });
    }
}
