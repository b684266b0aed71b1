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

    private final SessionState came;

    private DirectSession(Connection connection, ServerFacts facts, SessionState came, ExecutionSettings settings) {
        super(connection, facts, settings);
        this.came = came;
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
            statement.execute(came.with(ownSettings()));
        }
        markDirty();
    }

    @Override
    public String cleanSql() {
        if (isClean()) {
            return "";
        }
        var begin = hasRunMigration() ? SessionState.WRITING : "";
        return begin + SessionState.LEFTOVERS + "; " + came.with(settingsOfMigrations());
    }

    @Override
    public String restoreRoleSql() {
        return isClean() ? "" : DEFERRED_WORK + came.asOurselves(ownSettings());
    }

    /**
     * The path is set once and not with each transaction: the driver hears of each change, and forgets the plans that the
     * server keeps for it.
     */
    private Map<String, String> settingsOfMigrations() {
        var settings = ownSettings();
        settings.put(SEARCH_PATH, workPath());
        return settings;
    }

    /** Whoever made the role or database read-only meant it; what a migration has set ends with it. */
    @Override
    Map<String, String> ownSettings() {
        var settings = super.ownSettings();
        settings.put(SessionState.READ_ONLY, came.readOnlyByDefault());
        return settings;
    }

    @Override
    Map<String, String> transactionSettings(Duration lockTimeout) {
        return Map.of(LOCK_TIMEOUT, millis(lockTimeout));
    }

    @Override
    public String restoreRoleLocallySql() {
        return came.asOurselvesForNow(ownSettings());
    }

    /** Where the way back fails, the connection is cut, so that no pool hands it to anybody. */
    @Override
    void giveBack() {
        try {
            came.restore(connection());
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
