package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.matrix.Stop.Event;
import dev.rung.runtime.matrix.TestCatalogs.Ten;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.OnlyConnection;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An administrator, or the server itself, ends a session or a statement. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class ConnectionTest {

    @TempDir
    private Path folder;

    @Test
    @Scenario(id = "B1")
    void a_session_that_is_terminated_in_a_statement(TestDatabase db, TestReporter reporter) {
        var failed = fails(db, fifth("select pg_terminate_backend(pg_backend_pid()), pg_sleep(60)"));

        assertThat(sqlState(failed)).isEqualTo("57P01");
        assertThat(failed).hasMessageContaining("the database is at V4").hasMessageContaining("57P01");
        var oracle = new Oracle(db, new Ten().get());
        oracle.applied(4);
        oracle.holds();
        reporter.publishEntry(Scenario.OBSERVED, "4 applied, %s with SQLSTATE 57P01".formatted(failed.code()));
    }

    @Test
    @Scenario(id = "B2")
    void a_session_that_is_terminated_between_two_migrations(TestDatabase db, TestReporter reporter) throws Exception {
        var gate = folder.resolve("gate");
        try (var process = ProcessRun.up(Ten.class)
                .stoppingAt(Stop.after(Event.COMMIT, 5).until(gate))
                .start(db)) {
            process.awaitLine("stopped", Await.LONG);
            assertThat(db.facts().terminate(MigrationProcess.APPLICATION)).isEqualTo(1);
            Files.createFile(gate);

            assertThat(process.await(Await.LONG)).isEqualTo(1);

            var oracle = new Oracle(db, new Ten().get());
            oracle.applied(5);
            oracle.holds(process);
            reporter.publishEntry(
                    Scenario.OBSERVED,
                    "5 applied; "
                            + process.lines().stream()
                                    .filter(line -> line.startsWith("failed"))
                                    .findFirst()
                                    .orElseThrow());
        }
    }

    /** Routers drop connections that are idle for minutes, as one is while a long statement runs. */
    @Test
    @Scenario(
            id = "B3",
            threads = {"hiero-ledger/hiero-mirror-node#2895", "flyway/flyway#1103"})
    void a_long_silence_is_kept_alive(TestDatabase db, TestReporter reporter) {
        var seen = new AtomicReference<String>();
        var asks = fifth("select 1").up(work -> {
            work.query("""
                            select concat_ws(' ', current_setting('tcp_keepalives_idle'), current_setting('tcp_keepalives_interval'),
                            current_setting('tcp_keepalives_count'), current_setting('tcp_user_timeout'))""", row -> row.getString(1)).forEach(seen::set);
            new Ten().get().rungs().get(4).up().with(work);
        });

        Migrator.builder(db.dataSource())
                .catalogs(new Ten().get().with(asks))
                .build()
                .migrate();

        assertThat(seen).hasValue("10 5 3 25000");
        new Oracle(db, new Ten().get()).holds();
        reporter.publishEntry(
                Scenario.OBSERVED, "the server sends a sign of life after 10 s of silence, and gives up after 25 s");
    }

    @Test
    void how_long_the_server_waits_for_a_lost_client_comes_back(TestDatabase db) throws Exception {
        var shown = """
                select concat_ws(' ', current_setting('tcp_keepalives_idle'), current_setting('tcp_keepalives_interval'),
                current_setting('tcp_keepalives_count'), current_setting('tcp_user_timeout'))""";
        try (var connection = db.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set tcp_keepalives_interval = 77");
            var before = only(statement, shown);

            Migrator.builder(new OnlyConnection(connection))
                    .catalogs(TestCatalog.tables(1))
                    .build()
                    .migrate();

            assertThat(only(statement, shown)).isEqualTo(before).contains(" 77 ");
        }
    }

    private static String only(Statement statement, String sql) throws SQLException {
        try (var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    @Scenario(id = "B4")
    void a_statement_that_is_cancelled_is_not_tried_again(TestDatabase db, TestReporter reporter) {
        var tries = new AtomicInteger();
        var cancelled = fifth("select pg_cancel_backend(pg_backend_pid()), pg_sleep(60)");

        var failed = fails(db, cancelled.up(work -> {
            tries.incrementAndGet();
            cancelled.up().with(work);
        }));

        assertThat(sqlState(failed)).isEqualTo("57014");
        assertThat(failed).hasMessageContaining("V5 is rolled back, nothing of it is left");
        assertThat(tries).hasValue(1);
        var oracle = new Oracle(db, new Ten().get());
        oracle.applied(4);
        oracle.holds();
        reporter.publishEntry(
                Scenario.OBSERVED, "4 applied, %s with SQLSTATE 57014, tried once".formatted(failed.code()));
    }

    private static Rung fifth(String second) {
        return Rung.of(5, "t 5").up(work -> {
            work.execute("create table t_5 (id int)");
            work.execute(second);
            work.execute("insert into proof values (5)");
        });
    }

    private static MigrationFailedException fails(TestDatabase db, Rung fifth) {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(10).with(fifth))
                .build();
        return assertThrows(MigrationFailedException.class, migrator::migrate);
    }

    private static String sqlState(Throwable failed) {
        return failed instanceof SQLException sql ? sql.getSQLState() : sqlState(failed.getCause());
    }
}
