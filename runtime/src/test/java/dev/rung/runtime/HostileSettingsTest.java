package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.MainPaths;
import dev.rung.runtime.testing.OnlyConnection;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.TestRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All paths work with any settings of role and database, and leave these settings unchanged. */
@ExtendWith(FreshDatabase.class)
class HostileSettingsTest {

    /**
     * What changes how the server reads, prints, waits and refuses; each is left out where the server does not know it. The
     * time limits leave room for the one statement that reads a session's settings on a busy machine.
     */
    private static final Map<String, String> HOSTILE = new TreeMap<>(Map.ofEntries(
            Map.entry("search_path", "nowhere"),
            Map.entry("quote_all_identifiers", "on"),
            Map.entry("standard_conforming_strings", "off"),
            Map.entry("backslash_quote", "on"),
            Map.entry("escape_string_warning", "on"),
            Map.entry("array_nulls", "off"),
            Map.entry("transform_null_equals", "on"),
            Map.entry("datestyle", "'SQL, DMY'"),
            Map.entry("intervalstyle", "iso_8601"),
            Map.entry("extra_float_digits", "-15"),
            Map.entry("bytea_output", "escape"),
            Map.entry("xmlbinary", "hex"),
            Map.entry("xmloption", "document"),
            Map.entry("timezone", "'Asia/Kathmandu'"),
            Map.entry("default_transaction_isolation", "serializable"),
            Map.entry("default_transaction_deferrable", "on"),
            Map.entry("statement_timeout", "500"),
            Map.entry("lock_timeout", "1"),
            Map.entry("transaction_timeout", "700"),
            Map.entry("idle_in_transaction_session_timeout", "500"),
            Map.entry("idle_session_timeout", "1000"),
            Map.entry("check_function_bodies", "off"),
            Map.entry("constraint_exclusion", "on"),
            Map.entry("client_min_messages", "debug5"),
            Map.entry("session_replication_role", "replica"),
            Map.entry("event_triggers", "off"),
            Map.entry("restrict_nonsystem_relation_kind", "'view, foreign-table'"),
            Map.entry("synchronous_commit", "off"),
            Map.entry("plpgsql.variable_conflict", "use_variable"),
            Map.entry("plpgsql.check_asserts", "off"),
            Map.entry("plpgsql.extra_errors", "'all'"),
            Map.entry("row_security", "off")));

    /** Not those that come with the language, when it is first used. */
    private static final String ALL =
            "select name, setting from pg_catalog.pg_settings where name !~ '^plpgsql[.]' order by 1";

    /** Whose settings they are. */
    enum Level {
        ROLE,
        DATABASE
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void all_paths_work(Level level, TestDatabase db) throws SQLException {
        var app = hostile(level, db);

        new MainPaths(db, db.dataSource(app)).runAll();
    }

    /** Longer than each time limit that is set: in the server, and between two statements. */
    @ParameterizedTest
    @EnumSource(Level.class)
    void a_migration_may_take_its_time(Level level, TestDatabase db) {
        var slow = Rung.of(1, "slow").up(work -> {
            work.execute("select pg_catalog.pg_sleep(0.8)");
            TimeUnit.MILLISECONDS.sleep(800);
            work.execute("create table public.slow (id bigint)");
        });
        var migrator = Migrator.builder(db.dataSource(hostile(level, db)))
                .catalogs(TestCatalog.of(slow))
                .build();

        assertThat(migrator.migrate().applied()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void what_was_set_is_set_again(Level level, TestDatabase db) throws SQLException {
        var source = db.dataSource(hostile(level, db));
        try (var connection = source.getConnection()) {
            var before = settings(connection);
            assertThat(before).contains("quote_all_identifiers=on", "statement_timeout=500", "lock_timeout=1");

            new MainPaths(db, new OnlyConnection(connection)).upAndDown();

            var others = settings(connection);
            others.removeAll(before);
            assertThat(others).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "notice", "debug1"})
    void nothing_hangs_on_what_the_server_says_beside_its_answers(String level, TestDatabase db) throws SQLException {
        var source = db.dataSource(role(db));
        source.setOptions("-c client_min_messages=" + level);

        new MainPaths(db, source).upAndDown();
    }

    static TestRole hostile(Level level, TestDatabase db) {
        var app = role(db);
        var known = db.queryStrings("select lower(name) from pg_catalog.pg_settings");
        HOSTILE.forEach((name, value) -> {
            if (known.contains(name) || name.contains(".")) {
                db.execute(level == Level.ROLE ? forRole(app, name, value) : forDatabase(db, name, value));
            }
        });
        return app;
    }

    private static String forRole(TestRole app, String name, String value) {
        return "alter role %s set %s = %s".formatted(app.quoted(), name, value);
    }

    /** The test itself has to continue unaffected. */
    private static String forDatabase(TestDatabase db, String name, String value) {
        return "alter role %1$s in database %2$s set %3$s = %4$s; alter database %2$s set %3$s = %5$s"
                .formatted(db.user(), db.name(), name, usual(db, name), value);
    }

    private static String usual(TestDatabase db, String name) {
        var usual = db.queryStrings("""
                select case name when 'search_path' then boot_val else quote_literal(boot_val) end
                from pg_settings where lower(name) = ?""", name);
        return usual.isEmpty() ? "default" : usual.get(0);
    }

    private static TestRole role(TestDatabase db) {
        var app = db.createRole("app", "app");
        db.execute("grant create on database %s to %s; grant all on schema public to %2$s"
                .formatted(db.name(), app.quoted()));
        return app;
    }

    private static List<String> settings(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(ALL)) {
            var settings = new ArrayList<String>();
            while (row.next()) {
                settings.add(row.getString(1) + '=' + row.getString(2));
            }
            return settings;
        }
    }
}
