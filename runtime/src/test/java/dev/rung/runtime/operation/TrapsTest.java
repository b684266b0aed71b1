package dev.rung.runtime.operation;

import static dev.rung.runtime.operation.Operations.down;
import static dev.rung.runtime.operation.Operations.run;
import static dev.rung.runtime.operation.Operations.up;
import static dev.rung.schema.Keywords.column;
import static dev.rung.schema.Keywords.expression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.runtime.snapshot.Grade;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Change;
import dev.rung.schema.Column;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.ColumnOptions.Storage;
import dev.rung.schema.operation.RowAccess;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Errors of a rollback that is derived carelessly. */
@ExtendWith(FreshDatabase.class)
class TrapsTest {

    @Test
    void a_dropped_column_comes_back_with_all_that_hung_on_it(TestDatabase db) {
        var email = email();
        up(
                db,
                schema -> schema.createTable(
                        "customers", t -> t.column("id").bigint().primaryKey()));
        up(db, schema -> schema.addColumn("customers", email));
        var before = db.snapshot();

        var change = up(db, schema -> schema.dropColumn("customers", email()));
        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isNotEmpty();
        down(db, change);

        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
        assertThat(
                        db.queryStrings(
                                "select attacl::text, attstattarget from pg_catalog.pg_attribute where attrelid = 'customers'::regclass and attname = 'email'"))
                .containsExactly("{pg_monitor=r/" + db.user() + "}|500");
    }

    private static Column<?> email() {
        return column("email")
                .text()
                .collate("C")
                .notNull()
                .defaultTo("nobody@example.org")
                .unique()
                .check("email_ok", "email like '%@%'")
                .indexed("customers_by_email")
                .comment("where the bill goes")
                .options(o -> o.statistics(500).storage(Storage.EXTERNAL).grant("select", "pg_monitor"));
    }

    @Test
    void keys_of_the_same_columns_are_all_created(TestDatabase db) {
        up(db, schema -> {
            schema.createTable("orders", t -> {
                t.column("id").bigint().primaryKey();
                t.unique("id").named("numbers");
                t.unique("id").named("more_numbers").deferrable();
            });
            schema.createTable("bills", t -> t.column("id").bigint());
            schema.addColumn("bills", column("code").text().primaryKey().unique());
        });

        assertThat(
                        db.queryStrings(
                                "select conname from pg_catalog.pg_constraint where conrelid in ('orders'::regclass, 'bills'::regclass) and contype in ('p', 'u') order by 1"))
                .containsExactly("bills_code_key", "bills_pkey", "more_numbers", "numbers", "orders_pkey");
    }

    @Test
    void the_place_of_a_column_is_not_part_of_what_comes_back(TestDatabase db) {
        up(
                db,
                schema -> schema.createTable("orders", t -> {
                    t.column("note").text();
                    t.column("id").bigint();
                }));
        var before = db.snapshot();

        down(db, up(db, schema -> schema.dropColumn("orders", column("note").text())));

        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
        assertThat(before.diff(db.snapshot()).of(Grade.COSMETIC)).isNotEmpty();
    }

    @Test
    void renames_and_drops_in_one_change_are_inverted_through_the_states_between_them(TestDatabase db) {
        up(
                db,
                schema -> schema.createTable("orders", t -> {
                    t.column("id").bigint();
                    t.column("note").text().indexed("orders_by_note");
                }));
        var before = db.snapshot();

        var change = up(db, schema -> {
            schema.renameTable("orders", "sales");
            schema.renameColumn("sales", "note", "remark");
            schema.renameIndex("orders_by_note", "sales_by_remark");
            schema.dropColumn("sales", column("remark").text().indexed("sales_by_remark"));
            schema.renameColumn("sales", "id", "note");
            schema.renameTable("sales", "archive");
            schema.dropTable("archive", t -> t.column("note").bigint());
        });
        down(db, change);

        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
    }

    @Test
    void the_inverse_of_not_null_on_a_column_of_the_same_change_does_not_scan(TestDatabase db) {
        up(db, schema -> schema.createTable("orders", t -> t.column("id").bigint()));

        var change = up(db, schema -> {
            schema.addColumn("orders", column("note").text().defaultTo(""));
            schema.setNotNull("orders", "note");
        });

        assertThat(change.down())
                .extracting(operation -> operation.cost().rowAccess())
                .containsOnly(RowAccess.NONE);
        down(db, change);
    }

    @Test
    void names_that_postgresql_derived_itself_are_those_that_are_derived_here(TestDatabase db) {
        db.execute("create table parents (id bigint primary key, a int, b int, unique (a, b))");
        db.execute(
                "create table \"Order lines\" (id bigint primary key, a int check (a > 0) check (a < 9) unique,"
                        + " b int references parents (id) references parents (id), total int, check (a < b), check (a <> b),"
                        + " foreign key (a, b) references parents (a, b), unique (a, b), exclude using btree (a with =, b with =))");
        db.execute("create index on \"Order lines\" (a); create index on \"Order lines\" (a);"
                + " create index on \"Order lines\" (b, (a + b))");
        try (var beside = db.createBeside()) {
            up(beside, TrapsTest::parentsAndLines);

            assertThat(names(beside)).containsExactlyElementsOf(names(db));
        }
    }

    private static void parentsAndLines(ReversibleSchema schema) {
        schema.createTable("parents", t -> {
            t.column("id").bigint().primaryKey();
            t.column("a").integer();
            t.column("b").integer();
            t.unique("a", "b");
        });
        schema.createTable("Order lines", t -> {
            t.column("id").bigint().primaryKey();
            t.column("a")
                    .integer()
                    .check("a > 0")
                    .check("a < 9")
                    .unique()
                    .indexed()
                    .indexed();
            t.column("b").integer().references("parents", "id").references("parents", "id");
            t.column("total").integer();
            t.check("a < b");
            t.check("a <> b");
            t.foreignKey("a", "b").references("parents", "a", "b");
            t.unique("a", "b");
            t.exclude().using("btree").with("a", "=").with("b", "=");
            t.index().on("b", expression("a + b"));
        });
    }

    private static List<String> names(TestDatabase db) {
        return db.queryStrings(
                "select conname from pg_catalog.pg_constraint where connamespace = 'public'::regnamespace"
                        + " union all select relname from pg_catalog.pg_class where relkind = 'i'"
                        + " and relnamespace = 'public'::regnamespace order by 1");
    }

    @Test
    void derived_names_that_would_be_cut_off_alike_are_kept_apart(TestDatabase db) {
        var longName = "a_column_whose_name_is_as_long_as_postgresql_lets_it_be_or_so";
        var before = db.snapshot();

        var change = up(db, schema -> {
            schema.createTable("orders", t -> {
                t.column(longName + "1").integer().unique().check("true");
                t.column(longName + "2").integer().unique().check("true");
            });
            schema.alterTable("orders").dropConstraint(c -> c.unique(longName + "2"));
        });

        assertThat(db.queryStrings("select conname from pg_catalog.pg_constraint where contype in ('c', 'u')"
                        + " and connamespace = 'public'::regnamespace"))
                .hasSize(3)
                .allMatch(name -> name.length() == 63);
        down(db, change);
        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
    }

    @Test
    void a_view_on_a_column_whose_type_changes_is_named_by_the_server(TestDatabase db) {
        up(db, schema -> schema.createTable("orders", t -> t.column("total").integer()));
        db.execute("create view totals as select total from orders");
        var wider = Change.of(schema -> schema.alterColumn(
                "orders", column("total").integer(), column("total").bigint()));

        assertThatThrownBy(() -> run(db, wider.up()))
                .hasStackTraceContaining("rule _RETURN on view totals depends on column \"total\"");
    }

    @Test
    void a_view_that_the_change_drops_and_creates_again_comes_back_with_its_grants(TestDatabase db) {
        var view = "create view totals as select total from orders; grant select on totals to pg_monitor";
        up(db, schema -> schema.createTable("orders", t -> t.column("total").integer()));
        db.execute(view);
        var before = db.snapshot();

        var change = up(db, schema -> {
            schema.sql("drop view totals").reverse(view);
            schema.alterColumn(
                    "orders", column("total").integer(), column("total").bigint());
            schema.sql(view).reverse("drop view totals");
        });
        assertThat(db.queryStrings("select pg_catalog.pg_typeof(total) from (select 1) one left join totals on true"))
                .containsExactly("bigint");
        down(db, change);

        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
    }
}
