package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rung.runtime.error.LockException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.matrix.Scenario;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.OnlyConnection;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One connection is enough, and it is returned in its original state. */
@ExtendWith(FreshDatabase.class)
class SessionTest {

    /** All that a session can show of itself, but for settings of a transaction, which the server gives to each anew. */
    private static final String STATE = """
            select name || '=' || setting from pg_catalog.pg_settings where source = 'session'
            and name <> all ('{transaction_isolation,transaction_read_only,transaction_deferrable}')
            union all select 'current_user=' || current_user
            union all select 'session_user=' || session_user
            union all select 'my.tenant=' || coalesce(current_setting('my.tenant', true), '')
            union all select 'role=' || current_setting('role')
            union all select 'temporary table ' || relname from pg_class where relnamespace = pg_my_temp_schema()
            union all select 'listens to ' || pg_listening_channels()
            union all select 'cursor ' || name from pg_cursors where is_holdable and name <> ''
            union all select 'advisory lock ' || objid from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()
            union all select 'transaction open' where pg_current_xact_id_if_assigned() is not null
            order by 1""";

    /** Everything that a migration can do to its session. */
    private static final String MESS = """
            create temporary table scratch (id int);
            create temporary table rung_history (id int);
            listen news;
            declare kept cursor with hold for select 1;
            select pg_advisory_lock(7);
            set search_path = pg_catalog, nowhere;
            set statement_timeout = '77s';
            set timezone = 'Asia/Kathmandu';
            set work_mem = '4567kB';
            set escape_string_warning = off;
            set transform_null_equals = on;
            set role pg_monitor""";

    @Test
    void one_connection_is_enough_for_everything(TestDatabase db) {
        try (var pool = pool(db)) {
            var migrator =
                    Migrator.builder(pool).catalogs(TestCatalog.tables(3)).build();
            for (int round = 0; round < 2; round++) {
                assertThat(migrator.migrate().applied()).hasSize(3);
                assertThat(migrator.status().isUpToDate()).isTrue();
                assertThat(migrator.validate().current()).contains(new Version(3));
                assertThat(migrator.plan(Target.latest()).isEmpty()).isTrue();
                assertThat(migrator.rollback(Target.downTo(0)).rolledBack()).hasSize(3);
                assertThat(migrator.isUpToDate()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"success", "failure", "failure of its session", "refused lock", "status", "nothing to do"})
    void the_connection_is_given_back_as_it_came(String end, TestDatabase db) throws SQLException {
        db.execute("create schema mine; create role " + other(db) + "; grant all on database " + db.name() + " to "
                + other(db) + "; grant all on schema public to " + other(db));
        try (var pool = pool(db, false)) {
            String before;
            try (var connection = pool.getConnection()) {
                dress(connection, other(db));
                before = state(connection);
            }
            assertThat(before)
                    .contains("lock_timeout=4321", "role=" + other(db), "my.tenant=me", "search_path=mine, public");

            end(end, db, pool);

            try (var connection = pool.getConnection()) {
                assertThat(connection.getAutoCommit()).isFalse();
                assertThat(state(connection)).isEqualTo(before);
            }
        } finally {
            db.execute("drop owned by " + other(db) + " cascade; drop role " + other(db));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_the_driver_has_cached_of_the_connection_stays(boolean readOnly, TestDatabase db) throws SQLException {
        var source = db.dataSource();
        source.setReadOnlyMode("always");
        try (var connection = source.getConnection();
                var only = new OnlyConnection(connection)) {
            connection.setReadOnly(readOnly);
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);

            assertThat(migrator(only, TestCatalog.tables(2)).migrate().applied())
                    .hasSize(2);

            assertThat(connection.isReadOnly()).isEqualTo(readOnly);
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(value(connection, "show transaction_read_only")).isEqualTo(readOnly ? "on" : "off");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Scenario(
            id = "L6",
            threads = {
                "flyway/flyway#737",
                "flyway/flyway#1930",
                "flyway/flyway#1959",
                "flyway/flyway#2035",
                "flyway/flyway#1537",
                "golang-migrate/migrate#719"
            })
    void what_a_migration_sets_reaches_neither_the_next_nor_the_pool(boolean fails, TestDatabase db)
            throws SQLException {
        var seen = new ArrayList<String>();
        var catalog = TestCatalog.tables(1)
                .with(Rung.of(2, "a mess").up(MESS).down(MESS))
                .with(Rung.of(3, "looks").up(work -> {
                    seen.addAll(work.query(STATE, row -> row.getString(1)));
                    work.execute("create table here (id int)" + (fails ? "; select 1 / 0" : ""));
                }));
        try (var pool = pool(db)) {
            var before = stateOf(pool);
            var migrator = migrator(pool, catalog);

            if (fails) {
                assertThrows(MigrationFailedException.class, migrator::migrate);
            } else {
                migrator.migrate();
                assertThat(db.queryStrings("select to_regclass('public.here')")).containsExactly("here");
            }

            assertThat(stateOf(pool)).isEqualTo(before);
            assertThat(seen)
                    .contains("current_user=" + db.user())
                    .noneMatch(line -> line.matches("(?s).*(Kathmandu|nowhere|77000|4567|scratch|kept).*"));
            assertThat(migrator.rollback(Target.downTo(1)).rolledBack()).hasSize(fails ? 1 : 2);
            assertThat(stateOf(pool)).isEqualTo(before);
        }
    }

    @Test
    void each_migration_is_read_committed_whatever_the_one_before_has_set(TestDatabase db) {
        var seen = new ArrayList<String>();
        var catalog = TestCatalog.of(
                Rung.of(1, "strict").up("set default_transaction_isolation = 'serializable'"),
                Rung.of(2, "looks")
                        .up(work -> seen.addAll(work.query("show transaction_isolation", row -> row.getString(1)))));

        migrator(db.dataSource(), catalog).migrate();

        assertThat(seen).containsExactly("read committed");
    }

    @Test
    void a_migration_may_become_somebody_without_rights_on_the_history(TestDatabase db) {
        var owner = db.createRole("owner", "owner");
        db.execute("grant create on schema public to " + owner.quoted());
        var catalog = TestCatalog.of(
                Rung.of(1, "as owner").up("set role %s; create table a (id int)".formatted(owner.quoted())),
                Rung.of(2, "by session")
                        .up("set session authorization %s; create table b (id int)".formatted(owner.quoted())),
                Rung.of(3, "for now").up("set local role %s; create table c (id int)".formatted(owner.quoted())),
                Rung.of(4, "by session for now")
                        .up("set local session authorization %s; create table d (id int)".formatted(owner.quoted())),
                Rung.of(5, "as before").up("create table e (id int)"));

        migrator(db.dataSource(), catalog).migrate();

        assertThat(db.queryStrings("select tablename, tableowner from pg_tables where tablename ~ '^.$' order by 1"))
                .containsExactly(
                        "a|" + owner.name(),
                        "b|" + owner.name(),
                        "c|" + owner.name(),
                        "d|" + owner.name(),
                        "e|" + db.user());
    }

    @ParameterizedTest
    @ValueSource(strings = {"set", "set local"})
    void a_migration_that_leaves_a_tiny_timeout_is_recorded(String set, TestDatabase db) {
        // As short as lets a busy machine come to the statement that takes it back.
        var catalog =
                TestCatalog.of(Rung.of(1, "hasty").up(set + " search_path = ''; " + set + " statement_timeout = 20"));

        assertThat(migrator(db.dataSource(), catalog).migrate().applied()).hasSize(1);
    }

    private static void end(String end, TestDatabase db, HikariDataSource pool) throws SQLException {
        switch (end) {
            case "success" ->
                migrator(pool, TestCatalog.tables(2).with(Rung.of(3, "a mess").up(MESS)))
                        .migrate();
            case "failure" -> {
                var broken = TestCatalog.tables(2).with(Rung.of(3, "broken").up(MESS + "; select 1 / 0"));
                assertThrows(MigrationFailedException.class, migrator(pool, broken)::migrate);
            }
            case "failure of its session" -> {
                var broken = TestCatalog.tables(1)
                        .with(Rung.of(2, "broken").up(work -> work.connection().setReadOnly(true)));
                assertThrows(MigrationFailedException.class, migrator(pool, broken)::migrate);
            }
            case "refused lock" -> refusedLock(db, pool);
            case "status" -> migrator(pool, TestCatalog.tables(1)).status();
            default -> {
                migrator(db.dataSource(), TestCatalog.tables(1)).migrate();
                db.execute("grant select on rung_history to " + other(db));
                assertThat(migrator(pool, TestCatalog.tables(1)).migrate().results())
                        .isEmpty();
            }
        }
    }

    private static void refusedLock(TestDatabase db, HikariDataSource pool) throws SQLException {
        var waiter = Migrator.builder(pool)
                .catalogs(TestCatalog.tables(2))
                .lockWait(Duration.ZERO)
                .build();
        var holder = TestCatalog.of(Rung.of(1, "holds").up(work -> assertThrows(LockException.class, waiter::migrate)));

        migrator(db.dataSource(), holder).migrate();
    }

    private static void dress(Connection connection, String role) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    set search_path = mine, public; set lock_timeout = 4321; set statement_timeout = 54321;
                    set application_name = 'the application'; set timezone = 'America/St_Johns'; set my.tenant = 'me';
                    set default_transaction_isolation = 'repeatable read'; set idle_session_timeout = 65432;
                    set role\040""" + role);
        }
        connection.commit();
    }

    private static HikariDataSource pool(TestDatabase db) {
        return pool(db, true);
    }

    private static HikariDataSource pool(TestDatabase db, boolean autoCommit) {
        var config = new HikariConfig();
        config.setDataSource(db.dataSource());
        config.setMaximumPoolSize(1);
        config.setAutoCommit(autoCommit);
        config.setConnectionTimeout(2000);
        return new HikariDataSource(config);
    }

    private static String other(TestDatabase db) {
        return db.name() + "_other";
    }

    private static String stateOf(HikariDataSource pool) throws SQLException {
        try (var connection = pool.getConnection()) {
            return state(connection);
        }
    }

    private static String state(Connection connection) throws SQLException {
        var lines = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(STATE)) {
            while (row.next()) {
                lines.add(row.getString(1));
            }
        }
        return String.join("\n", lines);
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Migrator migrator(javax.sql.DataSource source, TestCatalog catalog) {
        return Migrator.builder(source).catalogs(catalog).build();
    }
}
