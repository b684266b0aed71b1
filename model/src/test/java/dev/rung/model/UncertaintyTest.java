package dev.rung.model;

import static dev.rung.schema.Keywords.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.QualifiedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the model cannot know is never reported as wrong. */
class UncertaintyTest {

    private static void orders(ReversibleSchema db) {
        db.createTable("orders", t -> t.column("id").bigint().primaryKey());
    }

    private static Migrations orders() {
        return Migrations.of(UncertaintyTest::orders);
    }

    private static void touchesUnknown(ReversibleSchema db) {
        db.addColumn("bills", column("note").text());
    }

    private static void touchesUnknownColumn(ReversibleSchema db) {
        db.setNotNull("orders", "note");
    }

    @Test
    void after_code_anything_may_be_there() {
        var report = orders().thenCode()
                .then(UncertaintyTest::touchesUnknown)
                .then(UncertaintyTest::touchesUnknownColumn)
                .then(UncertaintyTest::orders)
                .replay();

        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.unseen()).extracting("version").containsExactly(2L);
    }

    @Test
    void what_is_created_after_code_is_certain_again() {
        var report = orders().thenCode()
                .then(db -> db.createTable("bills", t -> t.column("id").bigint()))
                .then(db -> db.setNotNull("bills", "note"))
                .replay();

        assertThat(report.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.UNKNOWN_COLUMN);
        assertThat(report.model().isSure(QualifiedName.of("bills"))).isTrue();
        assertThat(report.model().isSure(QualifiedName.of("orders"))).isFalse();
    }

    @Test
    void what_code_must_have_dropped_is_certain_once_it_is_created_again() {
        var report = orders().thenCode()
                .then(UncertaintyTest::orders)
                .then(UncertaintyTest::touchesUnknownColumn)
                .replay();

        assertThat(report.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.UNKNOWN_COLUMN);
    }

    @Test
    void sql_touches_what_it_names_and_nothing_else() {
        var sql = orders().then(
                        db -> db.createTable("bills", t -> t.column("id").bigint()))
                .then(db -> db.sql("alter table Orders add note text").reverse("alter table orders drop note"));

        assertThat(sql.then(UncertaintyTest::touchesUnknownColumn).replay().diagnostics())
                .isEmpty();
        assertThat(sql.then(db -> db.setNotNull("bills", "note")).replay().diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.UNKNOWN_COLUMN);
    }

    @Test
    void sql_may_have_created_what_it_names_and_nothing_else() {
        var sql = orders().then(db -> db.sql("create table bills (id int)").reverse("drop table bills"));

        assertThat(sql.then(UncertaintyTest::touchesUnknown).replay().diagnostics())
                .isEmpty();
        assertThat(sql.then(db -> db.dropTable("bikes", t -> t.column("id").integer()))
                        .replay()
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.UNKNOWN_TABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do $$ begin execute 'drop ' || 'table orders'; end $$",
                "drop type status cascade",
                "select make_tables()",
                "alter schema public rename to shop",
                "call clean()"
            })
    void sql_that_reaches_further_touches_everything(String text) {
        var report = orders().then(db -> db.sql(text).reverse("select 1"))
                .then(UncertaintyTest::touchesUnknown)
                .then(UncertaintyTest::touchesUnknownColumn)
                .replay();

        assertThat(report.diagnostics()).isEmpty();
    }

    @Test
    void sql_in_a_change_is_no_difference_of_its_inverse() {
        var report = orders().then(db -> {
                    db.sql("alter table orders add note text").reverse("alter table orders drop note");
                    db.dropColumn("orders", column("id").integer());
                })
                .replay();

        assertThat(report.diagnostics()).noneMatch(Diagnostic::isError);
    }

    @Test
    void a_schema_that_no_migration_created_may_have_any_object() {
        assertThat(orders().then(db ->
                                db.addColumn("billing.bills", column("note").text()))
                        .replay()
                        .diagnostics())
                .isEmpty();
        assertThat(orders().then(db -> db.createSchema("billing"))
                        .then(db -> db.addColumn("billing.bills", column("note").text()))
                        .replay()
                        .diagnostics())
                .hasSize(1);
    }

    @Test
    void an_extension_may_bring_tables_unless_it_is_known_not_to() {
        assertThat(Migrations.of(db -> db.createExtension("postgis"))
                        .then(UncertaintyTest::touchesUnknown)
                        .replay()
                        .diagnostics())
                .isEmpty();
        assertThat(Migrations.of(db -> db.createExtension("pgcrypto"))
                        .then(UncertaintyTest::touchesUnknown)
                        .replay()
                        .diagnostics())
                .hasSize(1);
    }

    @Test
    void what_is_created_if_missing_may_be_different() {
        assertThat(Migrations.of(db -> db.createTableIfMissing(
                                "orders", t -> t.column("id").bigint()))
                        .then(UncertaintyTest::touchesUnknownColumn)
                        .replay()
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void what_exists_is_not_created_and_not_dropped() {
        var report = orders().then(db -> db.createTableIfMissing(
                        "orders", t -> t.column("id").bigint().primaryKey()))
                .replay();

        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.model().isSure(QualifiedName.of("orders"))).isTrue();
    }

    @Test
    void an_existing_schema_may_hold_any_table() {
        var change = Migrations.of(UncertaintyTest::touchesUnknown);

        assertThat(SchemaReplay.of(change).onExistingSchema().run().diagnostics())
                .isEmpty();
    }

    @Test
    void the_home_schema_is_that_of_names_without_one() {
        var both =
                orders().then(db -> db.addColumn("billing.orders", column("id").bigint()));

        assertThat(SchemaReplay.of(both).homeSchema("billing").run().diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.ALREADY_EXISTS);
        assertThat(SchemaReplay.of(both).run().diagnostics()).isEmpty();
    }
}
