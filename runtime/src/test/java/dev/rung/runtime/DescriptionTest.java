package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.CapturedLog;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Status, plan and report, as a person reads them. */
@ExtendWith(FreshDatabase.class)
class DescriptionTest {

    private static final TestCatalog SHOP = TestCatalog.of(
            Rung.of(1, "customers").up("create table customers (id int)"),
            Rung.of(2, "注文 of\na customer").change(schema -> {
                schema.createTable("orders", t -> t.column("note").text().defaultTo("hunter2"));
                schema.createIndex("orders_by_note").on("orders", "note");
            }),
            Rung.of(3, "fast search").outsideTransaction().up("create index concurrently c_id on customers (id)"));

    @Test
    void a_status_lists_all_migrations(TestDatabase db) {
        var migrator = migrator(db);
        migrator.migrate(Target.upTo(1));

        var status = migrator.status();

        assertThat(plain(status.describe())).isEqualTo("""
                <database> at V1: 1 applied, 2 pending
                  V1  customers           applied  <time>  <n> ms  by <user>
                  V2  注文 of a customer  pending
                  V3  fast search         pending""");
        assertThat(plain(status.toString())).isEqualTo("<database> at V1: 1 applied, 2 pending");
        assertThat(status.migrations().get(1)).hasToString("V2 注文 of\\na customer (pending)");
    }

    @Test
    void a_plan_has_its_sql_where_it_is_known(TestDatabase db) {
        var plan = migrator(db).plan(Target.latest());

        assertThat(plan.describe()).isEqualTo("""
                3 to apply: V1 to V3
                  V1  customers           transactional
                  V2  注文 of a customer  transactional
                        create table "orders" ( "note" text default *** )
                        create index "orders_by_note" on "orders" ("note")
                  V3  fast search         outside a transaction""");
        assertThat(plan).hasToString("3 to apply: V1 to V3");
    }

    @Test
    void a_report_says_what_came_of_each(TestDatabase db) {
        var report = migrator(db).migrate();

        assertThat(plain(report.describe())).isEqualTo("""
                <database> at V3: 3 applied in <n> ms
                  V1  customers           applied  <n> ms
                  V2  注文 of a customer  applied  <n> ms
                  V3  fast search         applied  <n> ms""");
    }

    @Test
    void nothing_to_do_is_one_line(TestDatabase db) {
        var migrator = migrator(db);
        migrator.migrate();

        assertThat(migrator.plan(Target.latest()).describe()).isEqualTo("nothing to do");
        assertThat(plain(migrator.migrate().describe())).isEqualTo("<database> at V3: nothing to do in <n> ms");
    }

    @Test
    void the_history_and_the_report_have_one_duration(TestDatabase db) {
        var catalog = TestCatalog.of(
                Rung.of(1, "sleeps").up("select pg_sleep(0.01)"),
                Rung.of(2, "outside").outsideTransaction().up("select pg_sleep(0.01)"));

        MigrationReport report =
                Migrator.builder(db.dataSource()).catalogs(catalog).build().migrate();

        assertThat(db.queryStrings("select duration_ms from rung_history order by seq"))
                .containsExactlyElementsOf(report.results().stream()
                        .map(result -> Long.toString(result.took().toMillis()))
                        .toList());
    }

    /** Its row is sent with the statements: the server's part of what log and report say. */
    @Test
    void the_log_and_the_report_of_a_derived_change_have_one_duration_and_the_history_that_of_the_server(
            TestDatabase db) {
        var catalog = TestCatalog.of(Rung.of(1, "sleeps")
                .change(schema -> schema.sql("select pg_sleep(0.05)").reverse("select 1")));
        try (var log = new CapturedLog()) {
            MigrationReport report =
                    Migrator.builder(db.dataSource()).catalogs(catalog).build().migrate();

            var took = report.results().get(0).took().toMillis();
            assertThat(log.lines()).contains("INFO rung: V1 sleeps applied in " + took + " ms");
            assertThat(db.queryLong("select duration_ms from rung_history")).isBetween(50L, took);
        }
    }

    private static Migrator migrator(TestDatabase db) {
        return Migrator.builder(db.dataSource()).catalogs(SHOP).build();
    }

    private static String plain(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z", "<time>")
                .replaceAll("\\d+ ms", "<n> ms")
                .replaceAll("by \\w+$|by \\w+(?=\\n)", "by <user>")
                .replaceAll("(?m)^rung_\\w+", "<database>");
    }
}
