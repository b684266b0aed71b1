package dev.rung.model;

import static dev.rung.schema.Keywords.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.schema.ReversibleSchema;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each diagnostic, provoked, as people read it. */
class DiagnosticsTest {

    private static final Map<String, Migrations> CASES = new LinkedHashMap<>();

    static {
        var shop = Migrations.of(DiagnosticsTest::shop);
        CASES.put(
                "unknown_table",
                shop.then(db -> db.addColumn("ordrs", column("note").text())));
        CASES.put(
                "unknown_table_of_a_foreign_key",
                shop.then(db ->
                        db.createTable("bills", t -> t.column("who").bigint().references("clients", "id"))));
        CASES.put("unknown_column", shop.then(db -> db.setNotNull("orders", "totl")));
        CASES.put(
                "index_on_unknown_column",
                shop.then(db -> db.createIndex("orders_by_customer").on("orders", "customer")));
        CASES.put(
                "unknown_constraint",
                shop.then(db -> db.alterTable("orders").dropConstraint(c -> c.check("orders_total", "total >= 0"))));
        CASES.put(
                "table_exists",
                shop.then(db -> db.createTable("orders", t -> t.column("id").bigint())));
        CASES.put(
                "column_exists",
                shop.then(db -> db.addColumn("orders", column("total").bigint())));
        CASES.put("index_exists", shop.then(db -> db.createIndex("orders_pkey").on("orders", "total")));
        CASES.put(
                "foreign_key_types",
                shop.then(db ->
                        db.createTable("bills", t -> t.column("customer").uuid().references("customers", "id"))));
        CASES.put(
                "foreign_key_converts",
                shop.then(db -> db.createTable(
                        "bills", t -> t.column("customer").integer().references("customers", "id"))));
        CASES.put(
                "foreign_key_not_unique",
                shop.then(db ->
                        db.createTable("bills", t -> t.column("email").text().references("customers", "email"))));
        CASES.put(
                "foreign_key_of_other_size",
                shop.then(db -> db.createTable("bills", t -> {
                    t.column("customer").bigint();
                    t.foreignKey("customer").references("customers", "id", "email");
                })));
        CASES.put(
                "dropped_otherwise",
                shop.then(db -> db.dropColumn("orders", column("total").integer())));
        CASES.put("was_required_already", shop.then(db -> db.setNotNull("orders", "total")));
        CASES.put(
                "old_default_is_another",
                shop.then(
                        db -> db.alterTable("orders").dropConstraint(c -> c.check("orders_total_check", "total > 0"))));
        CASES.put(
                "index_locks_writes",
                shop.then(db -> db.createIndex("orders_by_total").on("orders", "total")));
        CASES.put(
                "foreign_key_locks_writes",
                shop.then(db -> db.addColumn("orders", column("payer").bigint()))
                        .then(db -> db.alterTable("orders")
                                .addConstraint(c -> c.foreignKey("payer").references("customers", "id"))));
        CASES.put("check_locks_reads", shop.then(db -> db.alterTable("orders").addCheck("orders_big", "total > 1")));
        CASES.put(
                "key_builds_index", shop.then(db -> db.alterTable("customers").addConstraint(c -> c.unique("email"))));
        CASES.put("required_without_check", shop.then(db -> db.setNotNull("customers", "email")));
        CASES.put(
                "column_rewrites_table",
                shop.then(db -> db.addColumn("orders", column("token").uuid().defaultSql("gen_random_uuid()"))));
        CASES.put(
                "type_change_rewrites_table",
                shop.then(db -> db.alterColumn(
                        "orders",
                        column("customer_id").bigint(),
                        column("customer_id").text())));
        CASES.put("table_is_moved", shop.then(db -> db.setTablespace("orders", "pg_default", "fast")));
        CASES.put("several_tables_locked", shop.then(db -> {
            db.addColumn("orders", column("note").text());
            db.addColumn("customers", column("note").text());
            db.renameColumn("customers", "note", "remark");
        }));
        CASES.put(
                "column_is_dropped",
                shop.then(db -> db.dropColumn("customers", column("email").text())));
        CASES.put(
                "table_is_dropped",
                Migrations.of(DiagnosticsTest::lonely)
                        .then(db -> db.dropTable("lonely", t -> t.column("id").bigint())));
        CASES.put(
                "required_column",
                shop.then(db -> db.addColumn("customers", column("phone").text().notNull())));
        CASES.put("column_is_renamed", shop.then(db -> db.renameColumn("customers", "email", "mail")));
        CASES.put("table_is_renamed", shop.then(db -> db.renameTable("customers", "clients")));
        CASES.put(
                "key_is_dropped_under_a_foreign_key",
                shop.then(db -> db.alterTable("customers").dropConstraint(c -> c.primaryKey("id"))));
        CASES.put(
                "column_is_dropped_under_a_foreign_key",
                shop.then(db -> db.dropColumn(
                        "customers", column("id").bigint().identity().primaryKey())));
        CASES.put(
                "table_is_dropped_under_a_foreign_key",
                shop.then(db -> db.dropTable("customers", t -> {
                    t.column("id").bigint().identity().primaryKey();
                    t.column("email").text();
                })));
        CASES.put("change_fails", shop.then(db -> db.createIndex("by_nothing").on("orders", "")));
    }

    private static void shop(ReversibleSchema db) {
        db.createTable("customers", t -> {
            t.column("id").bigint().identity().primaryKey();
            t.column("email").text();
        });
        db.createTable("orders", t -> {
            t.column("id").bigint().identity().primaryKey();
            t.column("customer_id").bigint().references("customers", "id");
            t.column("total").numeric(12, 2).notNull().check("total >= 0");
        });
    }

    private static void lonely(ReversibleSchema db) {
        db.createTable("lonely", t -> t.column("id").bigint());
    }

    static Stream<String> cases() {
        return CASES.keySet().stream();
    }

    private static Migrations migrations(String name) {
        return Objects.requireNonNull(CASES.get(name));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_reported_as_in_the_file(String name) {
        GoldenDiagnostics.assertSame(name, migrations(name).replay().diagnostics());
    }

    @Test
    void every_code_has_a_case_but_that_of_constants() {
        var provoked = CASES.values().stream()
                .flatMap(migrations -> migrations.replay().diagnostics().stream())
                .map(Diagnostic::code)
                .collect(Collectors.toCollection(HashSet::new));

        assertThat(Arrays.stream(DiagnosticCode.values()).filter(code -> !provoked.contains(code)))
                .containsExactly(DiagnosticCode.CONSTANT_CLASH);
    }

    @Test
    void the_line_is_that_in_the_source() {
        var place = migrations("unknown_column")
                .replay()
                .diagnostics()
                .get(0)
                .place()
                .orElseThrow();

        assertThat(place.getFileName()).isEqualTo("DiagnosticsTest.java");
        assertThat(place.getMethodName()).isEqualTo("static");
    }

    @Test
    void tables_that_a_loop_creates_have_the_place_of_the_loop() {
        var diagnostics = Migrations.of(DiagnosticsTest::alikeInALoop).replay().diagnostics();

        assertThat(diagnostics)
                .hasSize(2)
                .allSatisfy(
                        diagnostic -> assertThat(diagnostic.message())
                                .containsPattern(
                                        "At       : dev.rung.model.DiagnosticsTest.alikeInALoop\\(DiagnosticsTest.java:\\d+\\), CreateTable\n"));
        assertThat(diagnostics)
                .extracting(Diagnostic::text)
                .allMatch(text -> text.contains("orders_2026") || text.contains("orders_2027"));
    }

    private static void alikeInALoop(ReversibleSchema db) {
        db.createTable("customers", t -> t.column("email").text());
        List.of("orders_2026", "orders_2027")
                .forEach(name ->
                        db.createTable(name, t -> t.column("email").text().references("customers", "email")));
    }

    @Test
    void findings_come_by_version() {
        var versions = Migrations.of(db -> db.renameTable("a", "b"))
                .then(DiagnosticsTest::shop)
                .then(db -> db.renameTable("c", "d"))
                .replay()
                .diagnostics();

        assertThat(versions)
                .hasSize(2)
                .isSortedAccordingTo(Comparator.comparing(
                        diagnostic -> diagnostic.migration().version()));
    }
}
