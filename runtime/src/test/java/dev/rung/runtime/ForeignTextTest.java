package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.LockException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Resolution;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.CapturedLog;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Text of others adds no lines and no control characters to logs, messages and the history. */
@ExtendWith(FreshDatabase.class)
class ForeignTextTest {

    private static final Pattern RAW_EXCEPTION = Pattern.compile("LOG\\.\\w+\\([^;]*, e\\);");

    private static final String HOSTILE = "x\n2026-01-01 INFO forged\r\n    Fix      : forged\u001b[31m\u202e\u2028";
    private static final String SQL_HOSTILE = "E'x\\n2026-01-01 INFO forged\\r\\n    Fix      : forged\\x1b[31m'";

    @Test
    void a_description_is_shown_with_its_line_ends_visible_and_kept_as_it_is(TestDatabase db) {
        try (var log = new CapturedLog()) {
            var migrator = migrator(db, Rung.of(1, HOSTILE));

            var report = migrator.migrate();

            assertOneLine(report.results().toString());
            assertOneLine(migrator.status().migrations().get(0).toString());
            assertThat(log.lines()).allSatisfy(ForeignTextTest::assertOneLine);
            assertThat(db.queryStrings("select description from rung_history")).containsExactly(HOSTILE);
        }
    }

    @Test
    void a_server_says_it_on_one_line(TestDatabase db) {
        assertShown(db, Rung.of(1, HOSTILE).up("do $$ begin raise exception '%', " + SQL_HOSTILE + "; end $$"));
    }

    @Test
    void a_migration_throws_it(TestDatabase db) {
        assertShown(db, Rung.of(1, "throws").up(work -> {
            throw new IllegalStateException(HOSTILE, new IOException(HOSTILE));
        }));
    }

    @Test
    void names_hold_it(TestDatabase db) {
        assertShown(db, Rung.of(1, "names").up(work -> work.execute("drop table \"" + HOSTILE + '"')));
    }

    @Test
    void the_one_who_has_the_lock_holds_it(TestDatabase db) {
        var waiter = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(1))
                .lockWait(Duration.ZERO)
                .build();
        try (var log = new CapturedLog()) {
            migrator(db, Rung.of(1, "holds").up(work -> {
                        work.execute("set application_name = " + SQL_HOSTILE);
                        work.execute("select 1 as \"" + HOSTILE + '"');
                        var refused = assertThrows(LockException.class, waiter::migrate);
                        assertNoForgedLine(stackTrace(refused));
                        assertOneLine(refused.holder().orElseThrow().toString());
                    }))
                    .migrate();

            assertThat(log.lines()).allSatisfy(ForeignTextTest::assertOneLine);
        }
    }

    @Test
    void what_somebody_wrote_into_the_history_holds_it(TestDatabase db) {
        migrator(db, Rung.of(1, "one").up("create table t ()")).migrate();
        db.execute("update rung_history set description = %s, database_user = description, checksum = 'rung1:z'"
                .formatted(SQL_HOSTILE));

        assertNoForgedLine(stackTrace(assertThrows(
                MigratorException.class, migrator(db, Rung.of(1, "one").up("create table t ()"))::validate)));
    }

    @Test
    void what_has_the_name_of_the_history_holds_it(TestDatabase db) {
        db.execute("create table rung_history (\"" + HOSTILE + "\" int)");

        assertNoForgedLine(stackTrace(assertThrows(
                MigratorException.class, migrator(db, Rung.of(1, "one").up("create table t ()"))::migrate)));
    }

    @Test
    void tables_of_others_hold_it(TestDatabase db) {
        db.execute("create table \"" + HOSTILE + "\" (id int)");

        assertNoForgedLine(stackTrace(assertThrows(
                MigratorException.class, migrator(db, Rung.of(1, "one").up("create table t ()"))::migrate)));
    }

    @Test
    void a_reason_holds_it(TestDatabase db) {
        try (var log = new CapturedLog()) {
            var catalog = TestCatalog.of(Rung.of(1, "one").outsideTransaction().up("create table t (); select 1 / 0"));
            var migrator = Migrator.builder(db.dataSource()).catalogs(catalog).build();
            assertThrows(MigrationFailedException.class, migrator::migrate);

            migrator.resolve(new Version(1), Resolution.APPLIED, HOSTILE);

            assertThat(log.lines()).allSatisfy(ForeignTextTest::assertOneLine);
            assertThat(db.queryStrings("select reason from rung_history where reason is not null"))
                    .containsExactly(HOSTILE);
        }
    }

    @Test
    void a_very_long_text_is_cut(TestDatabase db) {
        var migrator = migrator(
                db, Rung.of(1, "long").up("do $$ begin raise exception '%', repeat('long ', 1000000); end $$"));

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failure.getMessage()).hasSizeLessThan(3_000);
        assertThat(stackTrace(failure)).hasSizeLessThan(40_000);
        assertThat(db.queryStrings("select error from rung_history"))
                .singleElement()
                .asString()
                .hasSizeLessThan(4_100);
    }

    @Test
    void a_hundred_thousand_causes_come_to_an_end(TestDatabase db) {
        var migrator = migrator(db, Rung.of(1, "deep").up(work -> {
            Exception deep = new SQLException("first", "22012");
            for (var depth = 0; depth < 100_000; depth++) {
                deep = new IllegalStateException("cause", deep);
            }
            throw deep;
        }));

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(stackTrace(failure)).contains("cause");
    }

    @Test
    void causes_in_a_circle_come_to_an_end(TestDatabase db) {
        var migrator = migrator(db, Rung.of(1, "circle").up(work -> {
            var first = new IllegalStateException("one");
            var second = new IllegalStateException("two", first);
            first.initCause(second);
            throw second;
        }));

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failure).hasMessageContaining("two");
    }

    /** What a logger prints of an exception is foreign text, too. */
    @Test
    void no_log_call_is_given_a_raw_exception() throws IOException {
        try (var sources = Files.walk(Path.of("src", "main", "java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                    .filteredOn(file -> RAW_EXCEPTION.matcher(read(file)).find())
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Migrator migrator(TestDatabase db, Rung rung) {
        return Migrator.builder(db.dataSource()).catalogs(TestCatalog.of(rung)).build();
    }

    private static void assertShown(TestDatabase db, Rung rung) {
        try (var log = new CapturedLog()) {
            var migrator = migrator(db, rung);

            MigratorException failure = assertThrows(MigrationFailedException.class, migrator::migrate);

            assertNoForgedLine(stackTrace(failure));
            assertThat(log.lines()).allSatisfy(ForeignTextTest::assertOneLine);
            assertThat(db.queryStrings("select error from rung_history")).allSatisfy(ForeignTextTest::assertOneLine);
        }
    }

    private static void assertOneLine(String text) {
        assertThat(text).doesNotContain("\n", "\r", "\u001b", "\u202e", "\u2028");
    }

    private static void assertNoForgedLine(String stackTrace) {
        assertThat(stackTrace).doesNotContain("\u001b", "\u202e", "\u2028");
        assertThat(stackTrace.lines().map(String::strip).toList())
                .noneMatch(line -> line.startsWith("2026-01-01 INFO"))
                .noneMatch(line -> line.startsWith("Fix      : forged"));
    }

    private static String stackTrace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
