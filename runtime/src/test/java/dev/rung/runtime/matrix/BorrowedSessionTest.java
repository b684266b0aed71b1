package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.matrix.TestCatalogs.Ten;
import dev.rung.runtime.testing.Contents;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.OnlyConnection;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.TestRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sessions that have settings and limits of others. */
@ExtendWith(FreshDatabase.class)
class BorrowedSessionTest {

    private static final TestCatalog TEN = new Ten().get();

    @Test
    @Scenario(id = "B9")
    void the_role_has_a_timeout_that_a_migration_outlasts(TestDatabase db, TestReporter reporter) throws SQLException {
        var role = migratingRole(db);
        db.execute("alter role " + role.quoted() + " set statement_timeout = '1s'");
        var slow = TEN.with(Rung.of(5, "t 5").up(work -> {
            work.execute("select pg_sleep(2)");
            TEN.rungs().get(4).up().with(work);
        }));
        try (var pool = poolOfOne(db.dataSource(role))) {
            assertThat(Migrator.builder(pool).catalogs(slow).build().migrate().applied())
                    .hasSize(10);

            assertThat(shown(pool, "statement_timeout")).isEqualTo("1s");
        }
        new Oracle(db, TEN).holds();
        reporter.publishEntry(
                Scenario.OBSERVED, "a statement of 2 s under statement_timeout = 1s: applied; 1s again in the pool");
    }

    @Test
    @Scenario(
            id = "B10",
            threads = {"flyway/flyway#3058", "flyway/flyway#4169", "flyway/flyway#3491", "flyway/flyway#3237"})
    void there_is_one_connection_and_no_more(TestDatabase db, TestReporter reporter) {
        var role = migratingRole(db);
        db.execute("alter role " + role.quoted() + " connection limit 1");
        try (var pool = poolOfOne(db.dataSource(role))) {
            assertThat(Migrator.builder(pool).catalogs(TEN).build().migrate().applied())
                    .hasSize(10);
        }
        new Oracle(db, TEN).holds();
        reporter.publishEntry(Scenario.OBSERVED, "10 applied by a role with CONNECTION LIMIT 1, from a pool of one");
    }

    @Test
    @Scenario(
            id = "B11",
            threads = {"flyway/flyway#737", "flyway/flyway#1959"})
    void the_connection_comes_with_settings_of_others_and_leaves_with_them(TestDatabase db, TestReporter reporter)
            throws SQLException {
        var role = migratingRole(db);
        try (var connection = db.dataSource().getConnection();
                var only = new OnlyConnection(connection)) {
            try (var statement = connection.createStatement()) {
                statement.execute("set search_path = nowhere; set role " + role.quoted());
            }
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);

            assertThat(Migrator.builder(only).catalogs(TEN).build().migrate().applied())
                    .hasSize(10);

            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(connection.isReadOnly()).isTrue();
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
            assertThat(shown(only, "search_path")).isEqualTo("nowhere");
            assertThat(shown(only, "role")).isEqualTo(role.name());
            assertThat(shown(only, "transaction_isolation")).isEqualTo("repeatable read");
            assertThat(shown(only, "transaction_read_only")).isEqualTo("on");
        }
        new Oracle(db, TEN).holds();
        reporter.publishEntry(
                Scenario.OBSERVED,
                "10 applied; autocommit off, repeatable read, read-only, search_path and role as they came");
    }

    @Test
    @Scenario(id = "B12")
    void the_server_has_no_connection_left_for_the_role(TestDatabase db, TestReporter reporter) throws SQLException {
        var role = migratingRole(db);
        db.execute("alter role " + role.quoted() + " connection limit 1");
        var before = Contents.of(db);
        var migrator = Migrator.builder(db.dataSource(role)).catalogs(TEN).build();
        try (var taken = db.dataSource(role).getConnection()) {
            assertThat(taken.isValid(5)).isTrue();

            var refused = assertThrows(SetupException.class, migrator::migrate);

            assertThat(refused.code()).isEqualTo(ErrorCode.UNREACHABLE);
            assertThat(refused)
                    .hasMessageContaining("too many connections for role")
                    .hasMessageContaining("53300");
        }
        assertThat(Contents.of(db)).isEqualTo(before);
        new Oracle(db, TEN).holds();
        reporter.publishEntry(Scenario.OBSERVED, "RUNG-204 with SQLSTATE 53300; nothing changed");
    }

    @Test
    @Scenario(id = "B12")
    void a_connection_becomes_free_while_the_run_waits_for_one(TestDatabase db, TestReporter reporter)
            throws Exception {
        var role = migratingRole(db);
        db.execute("alter role " + role.quoted() + " connection limit 1");
        var migrator = Migrator.builder(db.dataSource(role))
                .catalogs(TEN)
                .connectWait(Await.LONG)
                .build();
        var taken = db.dataSource(role).getConnection();
        var run = CompletableFuture.supplyAsync(migrator::migrate);
        try (taken) {
            Thread.sleep(500);
            assertThat(run).isNotDone();
        }

        assertThat(run.get(1, TimeUnit.MINUTES).applied()).hasSize(10);

        new Oracle(db, TEN).holds();
        reporter.publishEntry(Scenario.OBSERVED, "with connectWait: 10 applied as soon as a connection is free");
    }

    @Test
    @Scenario(id = "E8")
    void the_role_is_read_only_by_default(TestDatabase db, TestReporter reporter) {
        var role = migratingRole(db);
        db.execute("alter role " + role.quoted() + " set default_transaction_read_only = on");
        var before = Contents.of(db);
        var migrator = Migrator.builder(db.dataSource(role)).catalogs(TEN).build();

        var refused = assertThrows(SetupException.class, migrator::migrate);

        assertThat(refused.code()).isEqualTo(ErrorCode.READ_ONLY);
        assertThat(Contents.of(db)).isEqualTo(before);
        assertThat(migrator.status().isUpToDate()).isFalse();
        new Oracle(db, TEN).holds();
        reporter.publishEntry(Scenario.OBSERVED, "RUNG-212; nothing changed; status answers");
    }

    private static TestRole migratingRole(TestDatabase db) {
        var role = db.createRole("migrating", "secret of " + db.name());
        db.execute("grant create on schema public to " + role.quoted());
        return role;
    }

    private static HikariDataSource poolOfOne(DataSource source) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(5000);
        return new HikariDataSource(config);
    }

    private static String shown(DataSource source, String setting) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
