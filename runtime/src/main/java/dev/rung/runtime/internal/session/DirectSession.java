package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.jdbc.OptionalCall;
import dev.rung.runtime.internal.sql.RedactedCause;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session that has its server process for itself: settings and locks last as long as it does. Between migrations it is in
 * autocommit.
 */
final class DirectSession extends Session {

    private static final Logger LOG = LoggerFactory.getLogger(DirectSession.class);

    private final SessionState original;

    private DirectSession(Connection connection, ServerFacts facts, SessionState original, ExecutionSettings settings) {
        super(connection, facts, settings);
        this.original = original;
    }

    static DirectSession open(Connection connection, ServerFacts facts, ExecutionSettings settings)
            throws SQLException {
        var session = new DirectSession(connection, facts, SessionState.of(connection), settings);
        try {
            session.reset();
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    @Override
    void begin() throws SQLException {
        connection().setAutoCommit(false);
    }

    @Override
    public <T> T autoCommitted(SessionWork<Connection, T> work) throws SQLException {
        return work.with(connection());
    }

    @Override
    public boolean isPooled() {
        return false;
    }

    @Override
    public void reset() throws SQLException {
        if (OptionalCall.orElse(connection()::isReadOnly, () -> false)) {
            connection().setReadOnly(false);
        }
        try (var statement = connection().createStatement()) {
            statement.execute(original.resetSql(ownSettings()));
        }
        markDirty();
    }

    @Override
    public String cleanSql() {
        if (isClean()) {
            return "";
        }
        var begin = hasRunMigration() ? SessionState.WRITING : "";
        return begin + SessionState.LEFTOVERS + "; " + original.resetSql(settingsOfMigrations());
    }

    @Override
    public String restoreRoleSql() {
        return isClean() ? "" : DEFERRED_WORK + original.restoreRoleSql(ownSettings());
    }

    /**
     * The path is set once and not with each transaction: the server reports each change to the driver, which then drops
     * its prepared plans.
     */
    private Map<String, String> settingsOfMigrations() {
        var settings = ownSettings();
        settings.put(SessionSettings.SEARCH_PATH, defaults().migrationPath());
        return settings;
    }

    /** A role or database that is read-only by default stays so; what a migration has set ends with it. */
    @Override
    Map<String, String> ownSettings() {
        var settings = super.ownSettings();
        settings.put(SessionState.READ_ONLY, original.readOnlyByDefault());
        return settings;
    }

    @Override
    Map<String, String> transactionSettings(Duration lockTimeout) {
        return SessionSettings.lockTimeout(lockTimeout);
    }

    @Override
    public String restoreRoleLocallySql() {
        return original.restoreRoleLocallySql(ownSettings());
    }

    /** Where restoring fails, the connection is aborted, so that no pool reuses it. */
    @Override
    void restore() {
        try {
            original.restore(connection());
        } catch (SQLException e) {
            LOG.debug("rung: the connection cannot be restored and is cut", RedactedCause.of(e));
            cut();
        }
    }

    private void cut() {
        try {
            connection().abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("rung: the connection is gone already", RedactedCause.of(e));
        }
    }
}
