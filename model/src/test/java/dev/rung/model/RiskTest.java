package dev.rung.model;

import static dev.rung.schema.Keywords.column;
import static dev.rung.schema.definition.ObjectReference.function;
import static dev.rung.schema.definition.ObjectReference.partOf;
import static dev.rung.schema.definition.ObjectReference.schema;
import static dev.rung.schema.definition.ObjectReference.table;
import static dev.rung.schema.definition.ObjectReference.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.catalog.MigrationCatalog;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.ObjectKind;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is warned of, and what is not. */
class RiskTest {

    private static final Migrations SHOP = Migrations.of(RiskTest::shop);

    private static void shop(ReversibleSchema db) {
        db.createTable("customers", t -> t.column("id").bigint().primaryKey());
        db.createTable("orders", t -> {
            t.column("id").bigint().primaryKey();
            t.column("note").text();
        });
    }

    private static List<DiagnosticCode> codes(Consumer<ReversibleSchema> change) {
        return codes(SHOP.then(change));
    }

    private static List<DiagnosticCode> codes(MigrationCatalog migrations) {
        return SchemaReplay.of(migrations).run().diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    @Test
    void what_the_same_migration_created_is_not_used_yet() {
        assertThat(codes(db -> {
                    db.createTable("bills", t -> t.column("id").bigint());
                    db.renameTable("bills", "invoices");
                    db.setNotNull("invoices", "id");
                    db.createIndex("by_id").on("invoices", "id");
                    db.addColumn("orders", column("remark").text());
                    db.renameColumn("orders", "remark", "comment");
                    db.dropColumn("orders", column("comment").text());
                    db.renameTable("invoices", "bills");
                    db.dropTable("bills", t -> {
                        t.column("id").bigint().notNull();
                        t.index("by_id").on("id");
                    });
                }))
                .isEmpty();
    }

    @Test
    void a_constraint_that_is_renamed_is_no_table_of_its_name() {
        assertThat(codes(db -> {
                    db.createTable("bills", t -> {
                        t.column("id").bigint();
                        t.check("bills", "id > 0");
                    });
                    db.renameConstraint("bills", "bills", "bills_id");
                    db.setNotNull("bills", "id");
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TRIGGER", "POLICY", "RULE"})
    void a_part_of_a_table_that_is_renamed_is_no_table_of_its_name(ObjectKind kind) {
        assertThat(codes(db -> {
                    db.createTable("bills", t -> t.column("id").bigint());
                    db.rename(partOf(kind, "bills", "bills"), "bills_part");
                    db.setNotNull("bills", "id");
                }))
                .isEmpty();
    }

    @Test
    void a_trigger_that_gets_the_name_of_a_table_is_not_that_table() {
        assertThat(codes(db -> {
                    db.sql("insert into orders values (1, 'first')").reverse("delete from orders where id = 1");
                    db.rename(partOf(ObjectKind.TRIGGER, "customers", "customers_audit"), "orders");
                    db.createIndex("by_note").on("orders", "note");
                }))
                .containsExactly(DiagnosticCode.ROWS_UNDER_LOCK);
    }

    @Test
    void a_function_that_is_created_is_no_table_of_its_name() {
        assertThat(codes(db -> {
                    db.createFunction("orders(bigint)", "returns bigint language sql return $1");
                    db.createIndex("by_note").on("orders", "note");
                }))
                .containsExactly(DiagnosticCode.ROWS_UNDER_LOCK);
    }

    @Test
    void a_function_that_moves_to_another_schema_is_no_table_of_its_name() {
        assertThat(codes(db -> {
                    db.createTable("bills", t -> t.column("id").bigint());
                    db.createSchema("archive");
                    db.moveToSchema(function("public.bills(bigint)"), "archive");
                    db.setNotNull("bills", "id");
                }))
                .isEmpty();
    }

    @Test
    void a_required_column_with_a_value_or_of_a_new_table_is_safe() {
        assertThat(codes(db -> {
                    db.createTable("bills", t -> t.column("id").bigint());
                    db.addColumn("bills", column("total").numeric(8, 2).notNull());
                    db.addColumn("orders", column("currency").text().notNull().defaultTo("eur"));
                    db.addColumn("orders", column("remark").text());
                    db.update("orders").set("remark", "none");
                    db.setNotNull("orders", "remark");
                }))
                .doesNotContain(DiagnosticCode.REQUIRED_COLUMN);
        assertThat(codes(db -> db.addColumn("orders", column("total").bigint().notNull())))
                .containsExactly(DiagnosticCode.REQUIRED_COLUMN);
    }

    @Test
    void a_column_that_becomes_the_primary_key_is_required() {
        var log =
                Migrations.of(db -> db.createTable("log", t -> t.column("line").text()));

        assertThat(codes(
                        log.then(db -> db.addColumn("log", column("id").bigint().primaryKey()))))
                .contains(DiagnosticCode.REQUIRED_COLUMN);
        assertThat(codes(log.then(db ->
                        db.addColumn("log", column("id").bigint().identity().primaryKey()))))
                .doesNotContain(DiagnosticCode.REQUIRED_COLUMN);
    }

    @Test
    void what_was_there_is_followed_under_its_new_name() {
        assertThat(codes(db -> {
                    db.renameTable("orders", "purchases");
                    db.addColumn("purchases", column("remark").text());
                    db.createIndex("by_note").on("purchases", "note");
                }))
                .containsExactly(DiagnosticCode.USED_BY_PROGRAMS, DiagnosticCode.ROWS_UNDER_LOCK);
    }

    @Test
    void the_safer_alternatives_are_not_warned_of() {
        assertThat(codes(db -> {
                    db.createIndex("by_note").on("orders", "note").concurrently();
                    db.alterTable("orders")
                            .addCheck("orders_note_present", "Note IS NOT NULL")
                            .thenValidate();
                    db.setNotNull("orders", "note");
                    db.addColumn("orders", column("payer").bigint().references("customers", "id"));
                    db.addColumn("orders", column("at").timestamptz().defaultSql("now()"));
                    db.alterTable("orders")
                            .addConstraint(c -> c.foreignKey("id").references("customers", "id"))
                            .notValid();
                }))
                .isEmpty();
    }

    @Test
    void a_partitioned_table_gets_its_indexes_one_by_one() {
        var events = Migrations.of(db -> {
            db.createTable("events", t -> {
                t.column("at").date();
                t.partitionByRange("at");
            });
            db.createTable("events_1", t -> t.partitionOf("events").asDefault());
        });

        assertThat(events.then(db -> db.createIndex("by_at").on("events", "at"))
                        .replay()
                        .diagnostics()
                        .get(0)
                        .fix())
                .contains("partitionsLater()");
        assertThat(codes(events.then(
                        db -> db.createIndex("by_at").on("events", "at").partitionsLater())))
                .isEmpty();
    }

    @Test
    void a_partition_whose_rows_a_check_describes_is_attached_at_once() {
        var events = Migrations.of(db -> {
            db.createTable("events", t -> {
                t.column("at").date();
                t.partitionByList("at");
            });
            db.createTable("old", t -> t.column("at").date());
            db.createTable("new", t -> t.column("at").date().check("at = '2020-01-01'"));
        });

        assertThat(codes(events.then(db -> db.attachPartition("events", "old").in("2020-01-01"))))
                .containsExactly(DiagnosticCode.ROWS_UNDER_LOCK);
        assertThat(codes(events.then(db -> db.attachPartition("events", "new").in("2020-01-01"))))
                .isEmpty();
    }

    @Test
    void a_view_is_refreshed_while_others_read() {
        var views = SHOP.then(db -> db.createMaterializedView("totals", "select 1 as one"));

        var report = views.then(db -> db.refreshView("totals")).replay();
        assertThat(report.diagnostics())
                .extracting(Diagnostic::text)
                .containsExactly("no other session can read totals while it is rewritten");
        assertThat(report.diagnostics().get(0).fix()).startsWith("refreshViewConcurrently(\"totals\")");
        assertThat(codes(views.then(db -> {
                    db.refreshView("totals");
                    db.addColumn("orders", column("remark").text());
                })))
                .containsExactly(DiagnosticCode.ROWS_UNDER_LOCK);
        assertThat(codes(views.then(db -> db.refreshViewConcurrently("totals"))))
                .isEmpty();
    }

    @Test
    void the_fix_for_a_new_column_with_parts_is_to_add_them_after_it() {
        var diagnostic = SHOP.then(
                        db -> db.addColumn("orders", column("total").bigint().check("total > 0")))
                .replay()
                .diagnostics()
                .get(0);

        assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.ROWS_UNDER_LOCK);
        assertThat(diagnostic.fix())
                .isEqualTo(
                        "add it without; then createIndex(...).concurrently() and addConstraint(...).thenValidate()");
    }

    @Test
    void what_exists_already_is_not_created_and_so_locks_nothing() {
        var there =
                SHOP.then(db -> db.createIndex("by_note").on("orders", "note").concurrently());

        assertThat(codes(there.then(db -> db.createIndexIfMissing("by_note").on("orders", "note"))))
                .isEmpty();
        assertThat(codes(db -> db.createIndexIfMissing("by_note").on("orders", "note")))
                .containsExactly(DiagnosticCode.ROWS_UNDER_LOCK);
    }

    @Test
    void programs_use_more_than_tables_and_columns() {
        var shop = SHOP.then(db -> {
            db.createSchema("billing");
            db.createEnum("status", "open", "paid");
            db.createView("notes", "select note from orders");
        });

        assertThat(codes(shop.then(db -> db.rename(schema("billing"), "bills"))))
                .containsExactly(DiagnosticCode.USED_BY_PROGRAMS);
        assertThat(codes(shop.then(db -> db.renameEnumValue("status", "paid", "settled"))))
                .containsExactly(DiagnosticCode.USED_BY_PROGRAMS);
        assertThat(codes(shop.then(db -> db.rename(view("notes"), "remarks"))))
                .containsExactly(DiagnosticCode.USED_BY_PROGRAMS);
        assertThat(codes(shop.then(db -> db.moveToSchema(table("public.orders"), "billing"))))
                .containsExactly(DiagnosticCode.USED_BY_PROGRAMS);
        assertThat(codes(shop.then(db -> {
                    db.createSchema("shop");
                    db.rename(schema("shop"), "shops");
                    db.createEnum("mood", "calm");
                    db.renameEnumValue("mood", "calm", "quiet");
                })))
                .isEmpty();
    }

    @Test
    void each_transaction_locks_for_itself() {
        Consumer<ReversibleSchema> both = db -> {
            db.addColumn("orders", column("a").text());
            db.addColumn("orders", column("b").text());
            db.addColumn("customers", column("a").text());
            db.addColumn("customers", column("b").text());
            db.alterTable("orders")
                    .addCheck("orders_a_present", "a is not null")
                    .thenValidate();
            db.addColumn("orders", column("c").text());
            db.addColumn("customers", column("c").text());
        };

        assertThat(codes(both)).containsExactly(DiagnosticCode.SEVERAL_TABLES_LOCKED);
        assertThat(codes(db -> {
                    db.addColumn("orders", column("a").text());
                    db.createIndex("by_a").on("orders", "a").concurrently();
                    db.addColumn("customers", column("a").text());
                }))
                .isEmpty();
    }

    @Test
    void a_view_of_the_old_name_serves_the_programs() {
        assertThat(codes(db -> {
                    db.renameTable("orders", "purchases");
                    db.createView("orders", "select * from purchases");
                }))
                .isEmpty();
    }

    @Test
    void what_sql_of_the_same_migration_created_is_not_used_yet() {
        assertThat(codes(db -> {
                    db.sql("create table bills (id int)").reverse("drop table bills");
                    db.createIndex("by_id").on("bills", "id");
                }))
                .isEmpty();
    }

    @Test
    void a_check_that_sql_may_have_added_is_not_denied() {
        var sql = SHOP.then(db -> db.sql("alter table orders add check (note is not null)")
                .reverse("alter table orders drop constraint orders_note_check"));

        assertThat(codes(sql.then(db -> db.setNotNull("orders", "note")))).isEmpty();
    }

    @Test
    void of_risks_is_spoken_when_the_migration_works() {
        assertThat(codes(db -> {
                    db.createIndex("by_note").on("orders", "note");
                    db.createIndex("by_nothing").on("orders", "nothing");
                }))
                .containsExactly(DiagnosticCode.UNKNOWN_COLUMN);
    }
}
