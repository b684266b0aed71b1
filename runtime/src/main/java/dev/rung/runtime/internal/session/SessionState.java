package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.jdbc.OptionalCall;
import dev.rung.schema.internal.sql.Quoting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The state of a connection when it is received: all that can be set in a session, so that it can be restored.
 *
 * @param autoCommit whether each statement was a transaction
 * @param readOnly whether the driver took it for read-only
 * @param settings the settings that were not at their defaults, then session user and role
 * @param locked whether it held advisory locks, which Rung must not release
 * @param readOnlyByDefault whether transactions were read-only unless they said otherwise: {@code on} or {@code off}
 */
record SessionState(
        boolean autoCommit, boolean readOnly, Map<String, String> settings, boolean locked, String readOnlyByDefault) {

    static final String READ_ONLY = "default_transaction_read_only";

    private static final String USER = "session_authorization";
    private static final String ROLE = "role";

    /** All is qualified: the connection may have any {@code search_path}. */
    private static final String OF_SESSION = """
            pg_catalog.pg_settings where source operator(pg_catalog.=) 'session'
            and (context operator(pg_catalog.=) 'user' or context operator(pg_catalog.=) 'superuser')
            and name operator(pg_catalog.<>) all ('{transaction_isolation,transaction_read_only,transaction_deferrable}')""";

    private static final String SETTINGS = """
            select name, setting from %s
            union all select '%s', session_user::pg_catalog.text
            union all select '%s', pg_catalog.current_setting('%3$s')""".formatted(OF_SESSION, USER, ROLE);

    /**
     * Lets the transaction that has just begun write, whatever a migration has set as the default. Outside
     * a block it does so for the statements that travel with it.
     */
    static final String WRITING = "set transaction isolation level read committed, read write; ";

    static final String RESET_ROLE = "reset session authorization; reset role; ";

    /** Not {@code reset all}: that also takes settings of extensions and applications, which no catalog shows. */
    private static final String RESET =
            "select pg_catalog.count(pg_catalog.set_config(name, null, false)) from " + OF_SESSION + "; ";

    /** Takes away what a migration may leave in its session, apart from settings. */
    static final String LEFTOVERS = "discard temp; close all; unlisten *";

    private static final String REST = """
            select exists (select from pg_catalog.pg_locks where locktype operator(pg_catalog.=) 'advisory'
            and pid operator(pg_catalog.=) pg_catalog.pg_backend_pid()), pg_catalog.current_setting('%s')""".formatted(READ_ONLY);

    /** Returns the state of {@code connection}, which is in autocommit from now on. */
    static SessionState of(Connection connection) throws SQLException {
        var autoCommit = connection.getAutoCommit();
        var readOnly = OptionalCall.orElse(connection::isReadOnly, () -> false);
        connection.setAutoCommit(true);
        if (readOnly) {
            connection.setReadOnly(false);
        }
        try (var statement = connection.createStatement()) {
            return OptionalCall.orElse(
                    () -> inOneTrip(autoCommit, readOnly, statement), () -> inTwo(autoCommit, readOnly, statement));
        }
    }

    private static SessionState inOneTrip(boolean autoCommit, boolean readOnly, Statement statement)
            throws SQLException {
        statement.execute(SETTINGS + "; " + REST);
        var settings = settings(statement.getResultSet());
        statement.getMoreResults();
        return of(autoCommit, readOnly, settings, statement.getResultSet());
    }

    private static SessionState inTwo(boolean autoCommit, boolean readOnly, Statement statement) throws SQLException {
        var settings = settings(statement.executeQuery(SETTINGS));
        return of(autoCommit, readOnly, settings, statement.executeQuery(REST));
    }

    private static Map<String, String> settings(ResultSet rows) throws SQLException {
        var settings = new LinkedHashMap<String, String>();
        while (rows.next()) {
            settings.put(rows.getString(1), rows.getString(2));
        }
        return settings;
    }

    private static SessionState of(boolean autoCommit, boolean readOnly, Map<String, String> settings, ResultSet rest)
            throws SQLException {
        rest.next();
        return new SessionState(autoCommit, readOnly, settings, rest.getBoolean(1), rest.getString(2));
    }

    /** Returns the SQL that restores all settings, except for those in {@code changes}. */
    String resetSql(Map<String, String> changes) {
        return RESET_ROLE + RESET + setting(changes);
    }

    /** Returns the SQL after which user and role are as they were received, with {@code changes}; the rest stays. */
    String restoreRoleSql(Map<String, String> changes) {
        return RESET_ROLE + set(roleSettings(changes), false);
    }

    /** Returns the SQL that does the same until the end of the transaction. */
    String restoreRoleLocallySql(Map<String, String> changes) {
        return set(roleSettings(changes), true);
    }

    private Map<String, String> roleSettings(Map<String, String> changes) {
        var us = new LinkedHashMap<String, String>();
        us.put(USER, settings.getOrDefault(USER, ""));
        us.put(ROLE, settings.getOrDefault(ROLE, ""));
        us.putAll(changes);
        return us;
    }

    private String setting(Map<String, String> changes) {
        var all = new LinkedHashMap<>(settings);
        all.putAll(changes);
        return set(all, false);
    }

    /** Restores {@code connection}: settings, temporary tables, cursors, notifications and advisory locks too. */
    void restore(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (var statement = connection.createStatement()) {
            var unlock = locked ? "" : "select pg_catalog.pg_advisory_unlock_all(); ";
            statement.execute(resetSql(Map.of()) + "; " + unlock + LEFTOVERS);
        }
        OptionalCall.orElseNothing(() -> connection.setReadOnly(readOnly));
        connection.setAutoCommit(autoCommit);
    }

    /** Returns the SQL that sets {@code settings}, until the end of the transaction where {@code local}. */
    static String set(Map<String, String> settings, boolean local) {
        return "select " + calls(settings, local);
    }

    /** Returns the calls that set {@code settings}, for the list of a {@code select}. */
    static String calls(Map<String, String> settings, boolean local) {
        var calls = new StringJoiner(", ");
        settings.forEach((name, value) -> calls.add(
                "pg_catalog.set_config(" + Quoting.literal(name) + ", " + Quoting.literal(value) + ", " + local + ")"));
        return calls.toString();
    }
}
