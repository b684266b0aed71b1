package dev.rung.runtime.operation;

import static dev.rung.runtime.operation.Operations.run;
import static dev.rung.schema.Keywords.EQUAL;
import static dev.rung.schema.Keywords.GIST;
import static dev.rung.schema.Keywords.OVERLAPS;
import static dev.rung.schema.Keywords.RESTRICT;
import static dev.rung.schema.Keywords.column;
import static dev.rung.schema.Keywords.createdBy;
import static dev.rung.schema.Keywords.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.AutoReversible;
import dev.rung.MigrationContext;
import dev.rung.Reversible;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.snapshot.Grade;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Change;
import dev.rung.schema.ReversibleSchema;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the documents show has to run as it is written there. */
@ExtendWith(FreshDatabase.class)
class ExamplesTest {

    @Test
    void the_short_example_migrates_and_rolls_back(TestDatabase db) {
        db.execute("create table customers (id bigint primary key)");

        assertGoesUpAndBack(db, new ShortExample());
    }

    @Test
    void the_long_example_migrates_and_rolls_back(TestDatabase db) {
        db.execute("create extension btree_gist; create type order_status as enum ('draft', 'open', 'paid')");
        db.execute("create table customers (id bigint primary key, email text)");

        assertGoesUpAndBack(db, new LongExample());
    }

    @Test
    void the_example_with_a_part_outside_a_transaction_migrates_and_rolls_back(TestDatabase db) {
        db.execute("create table customers (id bigint primary key); create table orders (id bigint)");

        assertGoesUpAndBack(db, new ExampleInParts());
    }

    @Test
    void the_example_that_drops_what_earlier_migrations_created_migrates_and_rolls_back(TestDatabase db) {
        Stream.of(new V0001Customers(), new V0003Orders(), new V0004Refunds())
                .map(migration -> Change.of(migration::change))
                .forEach(change -> run(db, change.up()));

        assertGoesUpAndBack(db, new ExampleOfReferences());
    }

    @Test
    void the_example_of_updates_migrates_and_rolls_back(TestDatabase db) {
        db.execute("create table orders (id bigint, paid_at timestamptz, currency text)");

        assertGoesUpAndBack(db, new ExampleOfUpdates());
    }

    @Test
    void the_example_with_an_inverse_by_hand_migrates_and_rolls_back(TestDatabase db) {
        db.execute("create table orders (id bigint, note text)");
        var before = db.snapshot();
        var example = new ExampleByHand();
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(Rung.of(1, "by hand").up(example::up).down(example::down)))
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build();

        migrator.migrate();
        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isNotEmpty();
        migrator.rollback(Target.downTo(0));

        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
    }

    private static void assertGoesUpAndBack(TestDatabase db, AutoReversible migration) {
        var change = Change.of(migration::change);
        var before = db.snapshot();

        run(db, change.up());
        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isNotEmpty();
        run(db, change.down());

        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
    }

    private static final class ShortExample implements AutoReversible {
        @Override
        public void change(ReversibleSchema db) {
            db.createTable("orders", t -> {
                t.column("id").bigint().identity().primaryKey();
                t.column("customer_id")
                        .bigint()
                        .notNull()
                        .references("customers", "id")
                        .onDelete(RESTRICT);
                t.column("total").numeric(12, 2).notNull().check("total >= 0");
                t.column("placed_at").timestamptz().notNull().defaultSql("now()");
            });
            db.createIndex("orders_by_customer").on("orders", "customer_id");
        }
    }

    private static final class LongExample implements AutoReversible {
        @Override
        public void change(ReversibleSchema db) {
            db.createTable("orders", t -> {
                t.column("id").bigint().identity().primaryKey();
                t.column("customer_id")
                        .bigint()
                        .notNull()
                        .references("customers", "id")
                        .onDelete(RESTRICT)
                        .indexed();
                t.column("status").of("order_status").notNull().defaultTo("draft");
                t.column("amount").numeric(12, 2).notNull();
                t.column("vat").numeric(12, 2).generatedStored("amount * 0.19");
                t.column("tags").text().array().notNull().defaultSql("'{}'");
                t.column("payload").jsonb();
                t.column("valid").tstzrange();
                t.column("placed_at").timestamptz().notNull().defaultSql("now()");
                t.check("amount_positive", "amount >= 0");
                t.exclude("no_overlap").using(GIST).with("customer_id", EQUAL).with("valid", OVERLAPS);
                t.comment("one row per order");
            });
            afterwards(db);
        }

        private static void afterwards(ReversibleSchema db) {
            db.createIndex("orders_open")
                    .on("orders", "customer_id", desc("placed_at"))
                    .where("status = 'open'")
                    .include("amount")
                    .concurrently();
            db.alterTable("customers")
                    .addCheck("email_ok", "email like '%@%'")
                    .notValid()
                    .thenValidate();
            db.sql("create rule quiet as on delete to orders do instead nothing")
                    .reverse("drop rule quiet on orders");
        }
    }

    private static final class ExampleInParts implements AutoReversible {
        @Override
        public void change(ReversibleSchema db) {
            db.addColumn("orders", column("customer_id").bigint());
            db.createIndex("orders_by_customer").on("orders", "customer_id").concurrently();
            db.alterTable("orders")
                    .addConstraint(c -> c.foreignKey("customer_id").references("customers", "id"))
                    .notValid()
                    .thenValidate();
        }
    }

    private static final class V0001Customers implements AutoReversible {
        @Override
        public void change(ReversibleSchema db) {
            db.createTable("customers", t -> t.column("number").integer().unique());
        }
    }

    private static final class V0003Orders implements AutoReversible {
        @Override
        public void change(ReversibleSchema db) {
            db.createTable("orders", t -> t.column("customer_number").integer().references("customers", "number"));
            db.createIndex("orders_by_customer").on("orders", "customer_number");
        }
    }

    private static final class V0004Refunds implements AutoReversible {
        @Override
        public void change(ReversibleSchema db) {
            db.createTable("refunds", t -> t.column("id").serial().primaryKey());
        }
    }

    private static final class ExampleOfReferences implements AutoReversible {
        @Override
        public void change(ReversibleSchema db) {
            db.dropTable("refunds", createdBy(new V0004Refunds()));
            db.dropIndex("orders_by_customer", createdBy(new V0003Orders())).concurrently();
            db.alterTable("customers")
                    .dropConstraint("customers_number_key", createdBy(new V0001Customers()))
                    .referencedBy("orders", "orders_customer_number_fkey", createdBy(new V0003Orders()));
        }
    }

    private static final class ExampleOfUpdates implements AutoReversible {
        @Override
        public void change(ReversibleSchema db) {
            db.addColumn("orders", column("state").text());
            db.update("orders").set("state", "open").where("paid_at is null");
            db.update("orders")
                    .set("currency", "EUR")
                    .where("currency = 'eur'")
                    .reverse(u -> u.set("currency", "eur").where("currency = 'EUR'"));
        }
    }

    private static final class ExampleByHand implements Reversible {
        @Override
        public void up(MigrationContext db) {
            db.schema().dropColumn("orders", "note");
        }

        @Override
        public void down(MigrationContext db) {
            db.schema().addColumn("orders", column("note").text());
        }
    }
}
