package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.MigrationContext;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Resolution;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.ObjectReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Character 0 and half of a surrogate pair are refused where they are written, and are no broken connection. */
@ExtendWith(FreshDatabase.class)
class UnstorableTextTest {

    private static final String[] TEXTS = {"a\0b", "a\ud83d", "\ude00b", "\0"};

    static Stream<Named<Consumer<ReversibleSchema>>> changes() {
        return Stream.of(TEXTS)
                .flatMap(text -> Stream.<Named<Consumer<ReversibleSchema>>>of(
                        Named.of(
                                "name",
                                db -> db.createTable(text, t -> t.column("id").bigint())),
                        Named.of(
                                "column",
                                db -> db.createTable("t", t -> t.column(text).bigint())),
                        Named.of(
                                "table comment",
                                db -> db.createTable("t", t -> {
                                    t.column("id").bigint();
                                    t.comment(text);
                                })),
                        Named.of(
                                "column comment",
                                db -> db.createTable(
                                        "t", t -> t.column("id").bigint().comment(text))),
                        Named.of("comment", db -> db.comment(ObjectReference.schema("public"), text)),
                        Named.of(
                                "default",
                                db -> db.createTable(
                                        "t", t -> t.column("n").text().defaultTo(text))),
                        Named.of(
                                "default in SQL",
                                db -> db.createTable(
                                        "t", t -> t.column("n").text().defaultSql("'" + text + "'"))),
                        Named.of(
                                "check",
                                db -> db.createTable(
                                        "t", t -> t.column("n").text().check("n <> '" + text + "'"))),
                        Named.of("label", db -> db.createEnum("e", "fine", text)),
                        Named.of("added label", db -> db.addEnumValue("e", text)),
                        Named.of(
                                "function",
                                db -> db.createFunction(
                                        "f()", "returns text language sql as 'select ''" + text + "'''")),
                        Named.of("SQL", db -> db.sql("select '" + text + "'").reverse("select 1")),
                        Named.of("SQL of an inverse", db -> db.sql("select 1").reverse("select '" + text + "'"))));
    }

    static Stream<Named<Rung.Work>> work() {
        return Stream.of(TEXTS)
                .flatMap(text -> Stream.<Named<Rung.Work>>of(
                        Named.of("execute", db -> db.execute("select '" + text + "'")),
                        Named.of("update", db -> db.update("create table t as select '" + text + "'")),
                        Named.of("query", db -> db.query("select '" + text + "'", row -> 1)),
                        Named.of("argument", db -> db.query("select ?", row -> 1, text)),
                        Named.of("comment in SQL", db -> db.execute("-- " + text + "\nselect 1")),
                        Named.of(
                                "schema",
                                db -> db.schema()
                                        .createTable(
                                                "t",
                                                t -> t.column("id").bigint().comment(text))),
                        Named.of("prepared", db -> db.connection().prepareStatement("select '" + text + "'")),
                        Named.of("parameter", UnstorableTextTest.parameter(text)),
                        Named.of(
                                "statement",
                                db -> db.connection().createStatement().execute("select '" + text + "'")),
                        Named.of(
                                "batch", db -> db.connection().createStatement().addBatch("select '" + text + "'")),
                        Named.of("client", db -> db.connection().setClientInfo("ApplicationName", text))));
    }

    private static Rung.Work parameter(String text) {
        return db -> {
            try (var statement = db.connection().prepareStatement("select ?")) {
                statement.setString(1, text);
            }
        };
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_holds_it(Consumer<ReversibleSchema> change, TestDatabase db) {
        assertRefused(db, Rung.of(1, "change").change(change));
    }

    @ParameterizedTest
    @MethodSource("work")
    void a_migration_sends_it(Rung.Work work, TestDatabase db) {
        assertRefused(db, Rung.of(1, "work").up((MigrationContext context) -> {
            context.execute("create table before (id int)");
            work.with(context);
        }));
        assertRefused(db, Rung.of(1, "work").up(work).outsideTransaction());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\ud83d"})
    void an_argument_holds_it(String text, TestDatabase db) {
        var builder = Migrator.builder(db.dataSource()).catalogs(TestCatalog.tables(1));

        assertInvalid(() -> builder.schema(text));
        assertInvalid(() -> builder.historyTable(text));
        assertInvalid(() -> builder.allowOutOfOrder(1, text));
        assertInvalid(() -> builder.allowDataLoss(text));
        assertInvalid(() -> builder.build().resolve(new Version(1), Resolution.APPLIED, text));
    }

    @Test
    void a_catalog_written_by_hand_holds_it() {
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> TestCatalog.of(Rung.of(1, "a\0b")).entries());

        assertThat(refused).hasMessageContaining("the description a?b holds the character 0");
    }

    private static void assertInvalid(Executable call) {
        var refused = assertThrows(IllegalArgumentException.class, call);

        assertThat(refused).hasMessageStartingWith("[RUNG-203]").hasMessageContaining("PostgreSQL cannot take it");
        assertThat(refused.getMessage()).doesNotContain("\0");
    }

    private static void assertRefused(TestDatabase db, Rung rung) {
        var migrator =
                Migrator.builder(db.dataSource()).catalogs(TestCatalog.of(rung)).build();

        var refused = assertThrows(MigratorException.class, migrator::migrate);

        assertThat(refused.getMessage())
                .containsPattern("RUNG-(401|217)")
                .containsPattern("holds (the character 0|half of a surrogate pair) at place \\d+")
                .doesNotContain("\0", "\ud83d", "\ude00");
        assertThat(db.queryStrings("select relname from pg_class where relname in ('t', 'before')"))
                .isEmpty();
    }
}
