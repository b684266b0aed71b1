package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.sql.Quoting;
import dev.rung.runtime.model.Run;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection for lock, history and work, with settings of our own. Between migrations it is in autocommit and its
 * {@code search_path} is {@code pg_catalog} before {@code pg_temp}, so that no object of others can stand in for the server's. Not thread-safe.
 */
public final class Session implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Connection connection;
    private final ServerFacts facts;
    private final SessionState came;
    private final ExecutionSettings settings;

    private Session(Connection connection, ServerFacts facts, SessionState came, ExecutionSettings settings) {
        this.connection = connection;
        this.facts = facts;
        this.came = came;
        this.settings = settings;
    }

    static Session open(Connection connection, ExecutionSettings settings) throws SQLException {
        var facts = ServerFacts.read(connection);
        var session = new Session(connection, facts, SessionState.of(connection), settings);
        try {
            session.settle();
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    public Connection connection() {
        return connection;
    }

    public String database() {
        return facts.database();
    }

    ServerFacts facts() {
        return facts;
    }

    public ExecutionSettings settings() {
        return settings;
    }

    /** Returns who runs, under a new id. */
    public Run newRun() {
        var tool = Objects.requireNonNullElse(Session.class.getPackage().getImplementationVersion(), "development");
        var host = Objects.requireNonNullElse(System.getenv("HOSTNAME"), facts.address());
        return new Run(UUID.randomUUID(), facts.user(), host, facts.application(), "rung " + tool);
    }

    /** Takes back whatever a migration has set. */
    public void settle() throws SQLException {
        if (connection.isReadOnly()) {
            connection.setReadOnly(false);
        }
        try (var statement = connection.createStatement()) {
            statement.execute(settleSql());
        }
    }

    /** Returns the SQL of {@link #settle}, to be sent together with more. */
    String settleSql() {
        return came.with(ownSettings());
    }

    /** Returns the SQL after which the history can be written, whatever the migration has set. */
    public String ourselvesSql() {
        return came.asOurselves(ownSettings());
    }

    /** Returns the same SQL, for the transaction that it begins: afterwards all is as the migration has set it. */
    public String ourselvesForNowSql() {
        return came.asOurselvesForNow(ownSettings());
    }

    /** Returns the SQL that makes a session as good as new for the next migration. */
    public String freshSql() {
        return SessionState.LEFTOVERS + "; " + settleSql();
    }

    /** Returns the SQL that prepares a migration outside a transaction, until {@link #settle}. */
    public String workSql() {
        return SessionState.set(workSettings(), false);
    }

    /** Returns the SQL that prepares a migration, until its transaction ends, and tells the transaction's id. */
    public String workInTransactionSql() {
        return SessionState.set(workSettings(), true) + ", pg_catalog.pg_current_xact_id()::pg_catalog.text";
    }

    /** Sets or lifts the limit on lock waits of a migration outside a transaction. */
    public void limitLockWaits(boolean limited) throws SQLException {
        var limit = limited ? millis(settings.lockTimeout()) : "0";
        try (var statement = connection.createStatement()) {
            statement.execute(SessionState.set(Map.of("lock_timeout", limit), false));
        }
    }

    private Map<String, String> ownSettings() {
        var own = new LinkedHashMap<String, String>();
        own.put("search_path", "pg_catalog, pg_temp");
        own.put("lock_timeout", millis(settings.lockWait()));
        own.put("statement_timeout", "0");
        own.put("idle_in_transaction_session_timeout", "0");
        own.put("idle_session_timeout", "0");
        own.put("default_transaction_isolation", "read committed");
        own.put("row_security", "off");
        if (facts.versionNumber() >= 170_000) {
            own.put("transaction_timeout", "0");
        }
        if (facts.version().contains("linux")) {
            own.put("client_connection_check_interval", "2000");
        }
        return own;
    }

    private Map<String, String> workSettings() {
        return Map.of(
                "search_path",
                Quoting.identifier(settings.history().schema()) + ", public",
                "lock_timeout",
                millis(settings.lockTimeout()));
    }

    /** PostgreSQL reads 0 as no limit; the least it can count is a millisecond. */
    private static String millis(Duration limit) {
        return Long.toString(Math.max(1, Math.min(limit.toMillis(), Integer.MAX_VALUE)));
    }

    /** Gives the connection back as it came; where that fails it is cut, so that no pool hands it to anybody. */
    @Override
    public void close() {
        try {
            came.restore(connection);
        } catch (SQLException e) {
            LOG.debug("rung: the connection cannot be restored and is cut", e);
            cut();
        }
    }

    private void cut() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("rung: the connection is gone already", e);
        }
    }
}
