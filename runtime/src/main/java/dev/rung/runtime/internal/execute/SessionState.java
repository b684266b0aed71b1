package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a connection came: all that can be set in a session, so that it can be given back the same way.
 *
 * @param autoCommit whether each statement was a transaction
 * @param readOnly whether the driver took it for read-only
 * @param settings the settings that were not at their defaults, and the role
 */
record SessionState(boolean autoCommit, boolean readOnly, Map<String, String> settings) {

    private static final String SETTINGS = """
            select name, setting from pg_catalog.pg_settings
            where source operator(pg_catalog.=) 'session' and context in ('user', 'superuser')
            union all select 'role', pg_catalog.current_setting('role')""";

    /** Returns the state of {@code connection}, which is in autocommit from now on. */
    static SessionState of(Connection connection) throws SQLException {
        var autoCommit = connection.getAutoCommit();
        var readOnly = connection.isReadOnly();
        connection.setAutoCommit(true);
        if (readOnly) {
            connection.setReadOnly(false);
        }
        var settings = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(SETTINGS)) {
            while (row.next()) {
                settings.put(row.getString(1), row.getString(2));
            }
        }
        return new SessionState(autoCommit, readOnly, settings);
    }

    /** Returns the SQL after which all settings are as they came, but for those in {@code changes}. */
    String with(Map<String, String> changes) {
        var all = new LinkedHashMap<>(settings);
        all.putAll(changes);
        return "reset role; reset all; " + set(all, false);
    }

    /** Gives {@code connection} back: settings, temporary tables, cursors and notifications too. */
    void restore(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute(with(Map.of()) + "; discard temp; close all; unlisten *");
        }
        if (readOnly) {
            connection.setReadOnly(true);
        }
        connection.setAutoCommit(autoCommit);
    }

    /** Returns the SQL that sets {@code settings}, until the end of the transaction where {@code local}. */
    static String set(Map<String, String> settings, boolean local) {
        return settings.entrySet().stream()
                .map(setting -> "pg_catalog.set_config(%s, %s, %s)"
                        .formatted(Quoting.literal(setting.getKey()), Quoting.literal(setting.getValue()), local))
                .collect(Collectors.joining(", ", "select ", ""));
    }
}
