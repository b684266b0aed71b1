package dev.rung.runtime.internal.session;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.internal.jdbc.OptionalCall;
import dev.rung.runtime.internal.sql.RedactedCause;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session behind a pooler, which may give every transaction another server process: whatever is set or locked is set or
 * locked for one transaction, and nothing is kept on the server under a name.
 */
final class PooledSession extends Session {

    private static final Logger LOG = LoggerFactory.getLogger(PooledSession.class);

    private final Driver driver;
    private final boolean autoCommit;
    private final boolean readOnly;
    private final int nameStatementsAfter;

    private PooledSession(Connection connection, ServerFacts facts, ExecutionSettings settings, Driver driver)
            throws SQLException {
        super(connection, facts, settings);
        this.driver = driver;
        this.autoCommit = connection.getAutoCommit();
        this.readOnly = OptionalCall.orElse(connection::isReadOnly, () -> false);
        this.nameStatementsAfter = driver.nameStatementsAfter(0);
    }

    static PooledSession open(Connection connection, ServerFacts facts, ExecutionSettings settings, Driver driver)
            throws SQLException {
        var session = new PooledSession(connection, facts, settings, driver);
        try {
            connection.setAutoCommit(true);
            OptionalCall.orElseNothing(() -> connection.setReadOnly(false));
            session.autoCommitted(own -> own);
            return session;
        } catch (SQLException e) {
            session.close();
            if (refusesTransactions(e)) {
                throw session.refused();
            }
            throw e;
        }
    }

    /** A pooler that hands out another server process for each statement allows no transactions; this is PgBouncer's message. */
    private static boolean refusesTransactions(SQLException e) {
        return String.valueOf(e.getMessage()).contains("statement pooling mode");
    }

    private SetupException refused() {
        return new SetupException(
                ErrorCode.POOLER,
                Explanation.unchanged(
                        "The pooler in front of database %s allows no transactions (pool_mode = statement)"
                                .formatted(database()),
                        "give the migrator a direct URL, to the server itself"),
                null);
    }

    @Override
    void begin() throws SQLException {
        connection().setAutoCommit(false);
        try (var statement = connection().createStatement()) {
            statement.execute(SessionState.WRITING + SessionState.set(ownSettings(), true));
        }
    }

    @Override
    public <T> T autoCommitted(SessionWork<Connection, T> work) throws SQLException {
        return inTransaction(work);
    }

    @Override
    public boolean isPooled() {
        return true;
    }

    @Override
    public void reset() {
        // What a migration sets does not outlast its transaction.
    }

    @Override
    public String cleanSql() {
        return "";
    }

    @Override
    Map<String, String> transactionSettings(Duration lockTimeout) {
        return defaults().ofMigration(lockTimeout);
    }

    @Override
    public String restoreRoleSql() {
        return isClean() ? "" : DEFERRED_WORK + SessionState.RESET_ROLE + SessionState.set(ownSettings(), true);
    }

    @Override
    public String restoreRoleLocallySql() {
        return SessionState.set(ownSettings(), true);
    }

    @Override
    void restore() {
        driver.nameStatementsAfter(nameStatementsAfter);
        try {
            if (!connection().getAutoCommit()) {
                connection().rollback();
            }
            OptionalCall.orElseNothing(() -> connection().setReadOnly(readOnly));
            connection().setAutoCommit(autoCommit);
        } catch (SQLException e) {
            LOG.debug("rung: the connection cannot be given back as it came", RedactedCause.of(e));
        }
    }
}
