package dev.rung.runtime.operation;

import static dev.rung.runtime.operation.Operations.run;
import static dev.rung.schema.definition.ObjectReference.type;
import static dev.rung.schema.definition.Privilege.SELECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.runtime.snapshot.Grade;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Change;
import dev.rung.schema.Column;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.View;
import dev.rung.schema.definition.EnumType;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.internal.ddl.OperationSql;
import dev.rung.schema.operation.Operation;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Common errors with objects that are not tables. */
@ExtendWith(FreshDatabase.class)
class ObjectTrapsTest {

    private static final String ORDERS = "create table orders (id bigint not null, total numeric(12, 2))";

    @Test
    void a_label_that_the_same_migration_adds_is_refused_as_a_default_when_the_change_is_read() {
        assertThatThrownBy(() -> Change.of(db -> {
                    db.addEnumValue("order_status", "paid");
                    db.addColumn("orders", column("order_status", "'paid'"));
                }))
                .hasMessage(
                        "column status of table orders has the default 'paid', which the same migration adds to enum"
                                + " \"order_status\", and PostgreSQL allows its use only after the commit: put addEnumValue into a"
                                + " migration of its own, or the label into createEnum");
    }

    @Test
    void a_label_that_is_added_to_an_enum_of_the_same_migration_is_refused_too_as_older_servers_do() {
        assertThatThrownBy(() -> Change.of(schema -> {
                    var status = schema.createEnum("order_status", "draft");
                    schema.addEnumValue("order_status", "paid");
                    schema.createTable(
                            "orders", t -> t.column("status").of(status).defaultTo("paid"));
                }))
                .hasMessageEndingWith("or the label into createEnum");
    }

    @Test
    void a_label_that_was_added_before_an_operation_outside_of_transactions_can_be_used_after_it() {
        Change.of(db -> {
            db.addEnumValue("order_status", "paid");
            db.createIndex("orders_by_id").on("orders", "id").concurrently();
            db.addColumn("orders", column("order_status", "'paid'"));
        });
    }

    @Test
    void the_server_refuses_a_new_label_where_no_change_declares_it(TestDatabase db) {
        db.execute("create type order_status as enum ('draft'); create table orders (id int, status order_status)");
        var change = Change.of(schema -> {
            schema.addEnumValue("order_status", "paid");
            schema.insertInto("orders").key("id").columns("id", "status").row(1, "paid");
        });

        assertThatThrownBy(() -> inOneTransaction(db, change.up()))
                .hasMessageContaining("unsafe use of new value \"paid\" of enum type order_status");
    }

    @Test
    void a_default_that_is_no_label_of_its_enum_is_refused_when_the_change_is_read() {
        assertThatThrownBy(() -> Change.of(db -> {
                    var status = db.createEnum("order_status", "draft", "open");
                    db.createTable("orders", t -> t.column("status").of(status).defaultTo("opne"));
                }))
                .hasMessage("column status of table orders has the default 'opne', which is no label of enum"
                        + " \"order_status\": it has [draft, open]");
    }

    @Test
    void a_default_is_looked_for_among_the_labels_as_they_are_by_then() {
        Change.of(db -> {
            db.createEnum("order_status", "draft", "open");
            db.renameEnumValue("order_status", "open", "paid");
            db.addColumn("orders", column("order_status", "'paid'"));
            db.rename(type("order_status"), "old_status");
            db.addColumn("bills", column("order_status", "'sent'"));
        });

        assertThatThrownBy(() -> Change.of(db -> {
                    db.createEnum("order_status", "draft", "open");
                    db.renameEnumValue("order_status", "open", "paid");
                    db.addColumn("orders", column("order_status", "'open'"));
                }))
                .hasMessageContaining("it has [draft, paid]");
    }

    @Test
    void a_default_is_looked_at_also_where_the_table_may_be_there_already() {
        assertThatThrownBy(() -> Change.of(db -> {
                    var status = db.createEnumIfMissing("order_status", "draft", "open");
                    db.createTableIfMissing(
                            "orders", t -> t.column("status").of(status).defaultTo("opne"));
                }))
                .hasMessageContaining("is no label of enum");
    }

    @Test
    void down_up_down_passes_over_an_enum_value_that_is_still_there(TestDatabase db) {
        db.execute("create type order_status as enum ('draft', 'open')");
        var change = Change.of(
                schema -> schema.addEnumValue("order_status", "it's paid").before("open"));

        run(db, change.up());
        run(db, change.down());
        run(db, change.up());
        run(db, change.down());

        assertThat(db.queryStrings("select enumlabel from pg_catalog.pg_enum order by enumsortorder"))
                .containsExactly("draft", "it's paid", "open");
    }

    @Test
    void a_view_whose_column_changes_its_type_comes_back_with_its_grants_and_comment_in_both_directions(
            TestDatabase db) {
        db.execute(ORDERS + "; create view big_orders as select total from orders where total > 100;"
                + " grant select on big_orders to pg_monitor; comment on view big_orders is 'big'");

        assertRestored(db, schema -> {
            schema.dropView("big_orders", "select total from orders where total > 100")
                    .grant("pg_monitor", SELECT)
                    .comment("big");
            schema.sql("alter table orders alter total type bigint")
                    .reverse("alter table orders alter total type numeric(12, 2)");
            schema.createView("big_orders", "select total from orders where total > 100")
                    .grant("pg_monitor", SELECT)
                    .comment("big");
        });
    }

    @Test
    void a_view_that_gets_more_columns_is_rolled_back_although_postgresql_takes_none_away(TestDatabase db) {
        db.execute(ORDERS + "; create view all_orders as select id from orders; grant select on all_orders to public");
        var from = "select id from orders";
        var to = "select id, total from orders";

        assertThatThrownBy(() -> assertRestored(db, schema -> schema.replaceView("all_orders", from, to)))
                .hasMessageContaining("cannot drop columns from view");
        db.execute(
                "drop view all_orders; create view all_orders as " + from + "; grant select on all_orders to public");
        assertRestored(
                db,
                schema -> schema.extendView(
                        View.named("all_orders", from).grant("public", SELECT), View.named("all_orders", to)));
    }

    @Test
    void rows_that_were_edited_since_are_deleted_by_their_keys_and_others_stay(TestDatabase db) {
        db.execute("create table currencies (code text, name text)");
        var change = Change.of(schema -> schema.insertInto("currencies")
                .key("code")
                .columns("name", "code")
                .row("Euro", "EUR")
                .row("it's \\ odd", "XXX"));

        run(db, change.up());
        assertThat(db.queryStrings("select name from currencies where code = 'XXX'"))
                .containsExactly("it's \\ odd");
        db.execute("update currencies set name = 'euro' where code = 'EUR'; insert into currencies values ('USD')");
        run(db, change.down());

        assertThat(db.queryStrings("select code from currencies")).containsExactly("USD");
    }

    @Test
    void what_is_there_already_is_left_as_it_is(TestDatabase db) {
        db.execute("create schema app; create extension citext schema app; create sequence ids increment by 5;"
                + " create domain status as text");
        var before = db.snapshot();

        run(
                db,
                Change.of(schema -> {
                            schema.createSchemaIfMissing("app");
                            schema.createExtensionIfMissing("citext").inSchema("public");
                            schema.createSequenceIfMissing("ids");
                            schema.createEnumIfMissing("status", "draft");
                        })
                        .up());

        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
    }

    @Test
    void a_sequence_whose_options_change_continues_where_it_was(TestDatabase db) {
        db.execute("create sequence ids; select setval('ids', 41)");
        var change =
                Change.of(schema -> schema.alterSequence("ids", from -> {}, to -> to.counting(c -> c.incrementBy(10))));

        run(db, change.up());
        assertThat(db.queryLong("select nextval('ids')")).isEqualTo(51);
        run(db, change.down());
        assertThat(db.queryLong("select nextval('ids')")).isEqualTo(52);
    }

    private static Column<String> column(String type, String defaultSql) {
        return Column.named("status")
                .of(new EnumType(QualifiedName.of(type), List.of()))
                .defaultSql(defaultSql);
    }

    private static void assertRestored(TestDatabase db, Consumer<ReversibleSchema> author) {
        var before = db.snapshot();
        var change = Change.of(author);
        run(db, change.up());
        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isNotEmpty();
        run(db, change.down());
        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
    }

    /** Statements that are sent together are one transaction. */
    private static void inOneTransaction(TestDatabase db, List<? extends Operation> operations) {
        db.execute("begin; "
                + operations.stream()
                        .flatMap(operation -> OperationSql.of(operation).stream())
                        .collect(Collectors.joining("; "))
                + "; commit");
    }
}
