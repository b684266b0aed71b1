package dev.rung.runtime;

import static dev.rung.runtime.testing.Canaries.CANARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariDataSource;
import dev.rung.runtime.error.LockException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.internal.sql.Secrets;
import dev.rung.runtime.matrix.Scenario;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.testing.CapturedLog;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A password that the data source or a migration holds is never reported. */
@ExtendWith(FreshDatabase.class)
class SecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:%d/%s?user=u&password=c4n4ry",
                "jdbc:postgresql://localhost:%d/%s?user=u&password=c4n4ry%%26c4n4ry",
                "jdbc:postgresql://u:c4n4ry@localhost:%d/%s",
                "jdbc:postgresql://u:c4n4ry/c4n4ry@localhost:%d/%s",
                "jdbc:postgresql://u:c4n@c4n4ry@localhost:%d/%s",
                "jdbc:postgres://localhost:%d/%s?user=u&password=c4n4ry,c4n4ry;c4n4ry",
                "postgresql://u:c4n4ry@localhost:%d/%s",
                "jdbc:postgresql://localhost:port%d/%s?sslpassword=c4n4ry&PASSWORD='c4n4ry'",
                "jdbc:postgresql://localhost:%d/%s?user=u&sslmode=require&password=c4n4ry&sslpassword=c4n4ry"
            })
    @Scenario(
            id = "N1",
            threads = {"yogthos/migratus#192", "pennydreadful/bookshelf#101", "cloudfoundry/app-autoscaler-release#228"
            })
    void the_url_holds_it(String url, TestDatabase db) {
        var port = db.dataSource().getPortNumbers()[0];
        var spelled = url.formatted(port, db.name());

        assertSilent(new UrlSource(spelled));
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(spelled);
            pool.setConnectionTimeout(300);
            pool.setInitializationFailTimeout(-1);
            assertSilent(pool);
        }
    }

    @Test
    @Scenario(id = "N1")
    void the_data_source_holds_it(TestDatabase db) {
        var source = db.dataSource(db.createRole("reader", "right"));
        source.setPassword(CANARY);

        assertSilent(source);
    }

    @Test
    @Scenario(id = "N3")
    void it_is_in_the_statement_of_the_lock_holder(TestDatabase db) {
        var waiter = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(1))
                .lockWait(Duration.ZERO)
                .build();
        var catalog = TestCatalog.of(Rung.of(1, "secret").up(work -> {
            work.execute("set my.comment = 'alter role nobody password ''c4n4ry'''");
            var refused = assertThrows(LockException.class, waiter::migrate);
            assertThat(stackTrace(refused)).contains("set my.comment = ***").doesNotContain(CANARY);
            assertThat(refused.holder().orElseThrow().toString()).doesNotContain(CANARY);
            assertThat(waiter.status().toString()).doesNotContain(CANARY);
        }));

        Migrator.builder(db.dataSource()).catalogs(catalog).build().migrate();
    }

    @ParameterizedTest
    @MethodSource("dev.rung.runtime.testing.Canaries#statements")
    @Scenario(id = "N3")
    void a_statement_of_a_migration_holds_it(String sql, TestDatabase db) {
        assertSilent(db, Rung.of(1, "secret").up(sql));
    }

    @Test
    @Scenario(id = "N3")
    void a_migration_throws_it(TestDatabase db) {
        assertSilent(db, Rung.of(1, "secret").up(work -> {
            var thrown = new IllegalStateException(
                    "no login", new SQLException("cannot reach jdbc:postgresql://u:c4n4ry@host/db", "08001"));
            thrown.addSuppressed(new IllegalArgumentException("{user=u, password=c4n4ry}"));
            throw thrown;
        }));
    }

    @Test
    @Scenario(id = "N3")
    void a_batch_of_the_driver_holds_it(TestDatabase db) {
        assertSilent(db, Rung.of(1, "secret").up(work -> {
            work.execute("create table users (login text, n int check (n > 0))");
            try (var batch = work.connection().createStatement()) {
                batch.addBatch("insert into users values ('c4n4ry', 1)");
                batch.addBatch("insert into users values ('c4n4ry', 0)");
                batch.executeBatch();
            }
        }));
        assertSilent(db, Rung.of(1, "secret").up(work -> {
            work.execute("create table users (login text, n int check (n > 0))");
            try (var batch = work.connection().prepareStatement("insert into users values (?, ?)")) {
                for (var number = 1; number >= 0; number--) {
                    batch.setString(1, CANARY);
                    batch.setInt(2, number);
                    batch.addBatch();
                }
                batch.executeBatch();
            }
        }));
    }

    @Test
    @Scenario(id = "N3")
    void the_statement_that_was_cut_off_holds_it(TestDatabase db) {
        db.execute("create table users (login text, password text)");
        var rung = Rung.of(1, "cut").outsideTransaction().up("""
                select 1;
                insert into users (login, password)
                select 'admin', 'c4n4ry' from pg_terminate_backend(pg_backend_pid());
                """);

        for (var run = 0; run < 2; run++) {
            try (var log = new CapturedLog()) {
                var migrator = Migrator.builder(db.dataSource())
                        .catalogs(TestCatalog.of(rung))
                        .firstRun(FirstRun.BESIDE_OTHERS)
                        .build();

                var failure = assertThrows(MigratorException.class, migrator::migrate);

                assertThat(stackTrace(failure)).doesNotContain(CANARY);
                assertThat(migrator.status().toString()).doesNotContain(CANARY);
                assertThat(db.queryStrings("select h::text from rung_history h"))
                        .noneMatch(row -> row.contains(CANARY));
                assertThat(log.lines()).noneMatch(line -> line.contains(CANARY));
            }
        }
    }

    @Test
    @Scenario(id = "N3")
    void the_statement_of_a_blocker_holds_it(TestDatabase db) throws SQLException {
        db.execute("create table users (login text, password text)");
        try (var blocker = db.dataSource().getConnection();
                var statement = blocker.createStatement();
                var log = new CapturedLog()) {
            blocker.setAutoCommit(false);
            statement.execute("insert into users (login, password) values ('admin', 'c4n4ry') /* c4n4ry */");
            var migrator = Migrator.builder(db.dataSource())
                    .catalogs(TestCatalog.of(Rung.of(1, "waits").up("alter table users add column x int")))
                    .firstRun(FirstRun.BESIDE_OTHERS)
                    .lockTimeout(Duration.ofMillis(100))
                    .lockDeadline(Duration.ofMillis(300))
                    .build();

            var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

            assertThat(stackTrace(failure))
                    .contains("insert into users (login, password) values (***, ***)")
                    .doesNotContain(CANARY);
            assertThat(failure.report().toString()).doesNotContain(CANARY);
            assertThat(db.queryStrings("select h::text from rung_history h")).noneMatch(row -> row.contains(CANARY));
            assertThat(log.lines()).noneMatch(line -> line.contains(CANARY));
        }
    }

    @Test
    void what_holds_no_secret_is_shown_as_it_is(TestDatabase db) {
        var catalog = TestCatalog.of(Rung.of(1, "plain").up(work -> {
            throw new UnsupportedOperationException("see https://example.org/a:b");
        }));

        var failure = assertThrows(
                MigrationFailedException.class,
                Migrator.builder(db.dataSource()).catalogs(catalog).build()::migrate);

        assertThat(failure).hasCauseInstanceOf(UnsupportedOperationException.class);
        assertThat(failure).hasMessageContaining("see https://example.org/a:b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"user\":\"u\",\"password\":\"c4n4ry c4n4ry\"}",
                "PGPASSWORD=c4n4ry psql",
                "Properties{user=u, password=c4n4ry, ssl=true}",
                "alter role x password $p$c4n4ry c4n4ry$p$",
                "alter role x password E'c4n4ry''c4n4ry'",
                "unterminated quoted string at or near \"alter role x password 'c4n4ry\"",
                "options (user 'u', password 'c4n4ry')",
                "api_token: c4n4ry",
                "client-secret = 'c4n4ry'"
            })
    void is_taken_out_of_what_others_say(String text) {
        assertThat(Secrets.redact(text)).doesNotContain(CANARY).contains("***");
    }

    private static void assertSilent(DataSource source) {
        try (var log = new CapturedLog()) {
            var migrator =
                    Migrator.builder(source).catalogs(TestCatalog.tables(1)).build();

            var refused = assertThrows(MigratorException.class, migrator::migrate);

            assertThat(stackTrace(refused)).doesNotContain(CANARY);
            assertThat(log.lines()).noneMatch(line -> line.contains(CANARY));
        }
    }

    private static void assertSilent(TestDatabase db, Rung rung) {
        try (var log = new CapturedLog()) {
            var migrator = Migrator.builder(db.dataSource())
                    .catalogs(TestCatalog.of(rung))
                    .build();

            var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

            assertThat(stackTrace(failure)).doesNotContain(CANARY);
            assertThat(failure.report().toString()).doesNotContain(CANARY);
            assertThat(migrator.status().toString()).doesNotContain(CANARY);
            assertThat(db.queryStrings("select h::text from rung_history h")).noneMatch(row -> row.contains(CANARY));
            assertThat(log.lines()).noneMatch(line -> line.contains(CANARY));
        }
    }

    /** Everything that a log would show of {@code thrown}: messages, causes, what was suppressed. */
    private static String stackTrace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** What Spring's {@code DriverManagerDataSource} does. */
    private static final class UrlSource extends PGSimpleDataSource {

        private static final long serialVersionUID = 1L;

        private final String url;

        UrlSource(String url) {
            this.url = url;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return DriverManager.getConnection(url);
        }
    }
}
