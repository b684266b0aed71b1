package dev.rung.runtime.internal.snapshot;

import dev.rung.runtime.internal.session.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/**
 * Settings under which every session reads the same catalog in the same words. Closing gives back what was there: they are
 * those of a transaction that is rolled back, or of a savepoint where a transaction is open.
 */
public final class ReadingSettings implements AutoCloseable {

    /** Names are qualified wherever they are not the server's own; constants are written in one way; nothing is cut short. */
    private static final String SETTINGS = """
            select pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true),
            pg_catalog.set_config('quote_all_identifiers', 'off', true),
            pg_catalog.set_config('timezone', 'UTC', true),
            pg_catalog.set_config('datestyle', 'ISO, MDY', true),
            pg_catalog.set_config('intervalstyle', 'postgres', true),
            pg_catalog.set_config('extra_float_digits', '1', true),
            pg_catalog.set_config('bytea_output', 'hex', true),
            pg_catalog.set_config('xmlbinary', 'base64', true),
            pg_catalog.set_config('lc_monetary', 'C', true),
            pg_catalog.set_config('standard_conforming_strings', 'on', true),
            pg_catalog.set_config('transform_null_equals', 'off', true),
            pg_catalog.set_config('statement_timeout', '0', true),
            pg_catalog.set_config('idle_in_transaction_session_timeout', '0', true),
            pg_catalog.set_config('client_min_messages', 'warning', true),
            pg_catalog.set_config('jit', 'off', true)""";

    /** The first major version of the server that has {@code transaction_timeout}. */
    private static final int TRANSACTION_TIMEOUT_SINCE = 17;

    private static final String NO_TRANSACTION_TIMEOUT = ", pg_catalog.set_config('transaction_timeout', '0', true)";

    private final Connection connection;
    private final @Nullable Savepoint savepoint;

    private ReadingSettings(Connection connection, @Nullable Savepoint savepoint) {
        this.connection = connection;
        this.savepoint = savepoint;
    }

    /** Opens a transaction, or a savepoint in the one that is open; closing ends it. */
    public static ReadingSettings open(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            connection.setAutoCommit(false);
            return new ReadingSettings(connection, null);
        }
        return new ReadingSettings(connection, connection.setSavepoint());
    }

    /** Sets them, for the transaction or the savepoint. */
    public void apply() throws SQLException {
        var isTimed = ServerVersion.major(connection) >= TRANSACTION_TIMEOUT_SINCE;
        try (var statement = connection.createStatement()) {
            statement.execute(isTimed ? SETTINGS + NO_TRANSACTION_TIMEOUT : SETTINGS);
        }
    }

    @Override
    public void close() throws SQLException {
        if (savepoint == null) {
            try {
                connection.rollback();
            } finally {
                connection.setAutoCommit(true);
            }
        } else {
            connection.rollback(savepoint);
            connection.releaseSavepoint(savepoint);
        }
    }
}
