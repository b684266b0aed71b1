package dev.rung.runtime.internal.session;

import dev.rung.runtime.model.LockHolder;
import dev.rung.runtime.model.Pooling;
import dev.rung.runtime.model.Run;
import java.lang.module.ModuleDescriptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One connection for lock, history and work, with settings of Rung's own; closing restores its original state. Wherever Rung's own
 * statements run, {@code search_path} is {@code pg_catalog} before {@code pg_temp}, so that no object of others can replace
 * the server's. Not thread-safe.
 */
public abstract sealed class Session implements AutoCloseable permits DirectSession, PooledSession {

    /** For how long a statement may wait for a lock. */
    public enum LockLimit {
        ONE_TRY,
        DEADLINE
    }

    /**
     * Deferred triggers and constraints of a migration belong to it: they run under what it has set, not under Rung's
     * settings.
     */
    static final String DEFERRED_WORK = "set constraints all immediate; ";

    private static final int ANSWER_LIMIT_SECONDS = 5;

    private final Connection connection;
    private final ServerFacts facts;
    private final ExecutionSettings settings;
    private final Optional<Runnable> restoreSavepoints;
    private final boolean separatesStatements;
    private @Nullable Run run;
    private boolean clean;
    private boolean ranMigration;

    Session(Connection connection, ServerFacts facts, ExecutionSettings settings) {
        this.connection = connection;
        this.facts = facts;
        this.settings = settings;
        this.restoreSavepoints = Driver.of(connection).map(Driver::withoutSavepoints);
        this.separatesStatements =
                Driver.of(connection).filter(Driver::separatesStatements).isPresent();
    }

    static Session open(Connection connection, ExecutionSettings settings) throws SQLException {
        var facts = ServerFacts.read(connection);
        var driver = Driver.of(connection);
        if (settings.pooling() == Pooling.DETECTED
                && driver.isPresent()
                && driver.get().backend() != facts.backend().pid()) {
            return PooledSession.open(connection, facts, settings, driver.get());
        }
        return DirectSession.open(connection, facts, settings);
    }

    public Connection connection() {
        return connection;
    }

    public String database() {
        return facts.database();
    }

    /** Returns the major version of the server, such as 18. */
    public int serverVersion() {
        return facts.versionNumber() / 10_000;
    }

    ServerFacts facts() {
        return facts;
    }

    public ExecutionSettings settings() {
        return settings;
    }

    /** Returns who runs in this session, under the id of that run. */
    public Run run() {
        if (run == null) {
            var host = Objects.requireNonNullElse(System.getenv("HOSTNAME"), facts.address());
            run = new Run(UUID.randomUUID(), facts.user(), host, facts.application(), tool());
        }
        return run;
    }

    /** A package on the module path has no version, but its module has. */
    private static String tool() {
        var version = Optional.ofNullable(Session.class.getPackage().getImplementationVersion())
                .or(() -> Optional.ofNullable(Session.class.getModule().getDescriptor())
                        .flatMap(ModuleDescriptor::rawVersion));
        return "rung " + version.orElse("development");
    }

    /**
     * Returns whether the server reads a backslash in a constant as itself, as far as the driver reports it: the server reports
     * each change to it, whatever caused it, and no round trip is needed.
     */
    public static boolean readsStandardStrings(Connection connection) {
        return Driver.of(connection)
                .flatMap(driver -> driver.reported(SessionSettings.STANDARD_STRINGS))
                .filter("off"::equals)
                .isEmpty();
    }

    /** Returns the SQL that does all that {@code statements} do, or nothing, also where the driver sends each by itself. */
    public String atomicSql(String statements) throws SQLException {
        return separatesStatements && isIdle() ? "begin; " + statements + "; commit" : statements;
    }

    private boolean isIdle() throws SQLException {
        return connection.getAutoCommit() && Driver.transactionOf(connection) == Driver.Transaction.NONE;
    }

    /** Returns whether a pooler may give each transaction another server process. */
    public abstract boolean isPooled();

    /** Returns whether the server still answers, within five seconds. */
    public boolean isServerAnswering() {
        try {
            return connection.isValid(ANSWER_LIMIT_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Opens a transaction with Rung's own settings. */
    abstract void begin() throws SQLException;

    /** Does {@code work} of Rung itself, with its own settings; what it does is committed. */
    public abstract <T> T autoCommitted(SessionWork<Connection, T> work) throws SQLException;

    /** Does {@code work} of Rung itself in a transaction, which is committed. */
    public <T> T inTransaction(SessionWork<Connection, T> work) throws SQLException {
        begin();
        return inOpenTransaction(work);
    }

    /** Does {@code work} in the transaction that is open, and commits what it has not committed itself. */
    <T> T inOpenTransaction(SessionWork<Connection, T> work) throws SQLException {
        return inOpenTransaction(work, Connection::commit);
    }

    /** Returns what {@code work} reads in a transaction. */
    public <T> T read(SessionWork<Connection, T> work) throws SQLException {
        begin();
        return readInOpenTransaction(work);
    }

    /** Returns what {@code work} reads in the transaction that is open, and ends that: there is nothing to commit. */
    <T> T readInOpenTransaction(SessionWork<Connection, T> work) throws SQLException {
        return inOpenTransaction(work, Connection::rollback);
    }

    /** How a transaction ends in which nothing failed. */
    @FunctionalInterface
    private interface Ending {

        void of(Connection connection) throws SQLException;
    }

    private <T> T inOpenTransaction(SessionWork<Connection, T> work, Ending ending) throws SQLException {
        try {
            var result = work.with(connection);
            ending.of(connection);
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException e) {
            rollback(e);
            throw e;
        }
    }

    /** Ends the transaction that is open, because of {@code thrown}. */
    public void rollback(Throwable thrown) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
            markDirty();
        } catch (SQLException e) {
            thrown.addSuppressed(e);
        }
    }

    /** Resets whatever a migration has set outside a transaction. */
    public abstract void reset() throws SQLException;

    /** Returns the SQL after which the session is as each migration has to find it; empty where it is clean. */
    public abstract String cleanSql();

    /** Returns the SQL after which the history can be written, whatever the migration has set; empty where it set nothing. */
    public abstract String restoreRoleSql();

    /** Marks the session as clean: the SQL of {@link #cleanSql} has run. */
    public void markClean() {
        clean = true;
        ranMigration = true;
    }

    /** Marks the session as dirty: a migration may have left something in it, or what made it clean is rolled back. */
    public void markDirty() {
        clean = false;
    }

    /** Returns whether a migration may have changed the defaults with which transactions begin; else they are the role's. */
    boolean hasRunMigration() {
        return ranMigration;
    }

    boolean isClean() {
        return clean;
    }

    /**
     * Returns the SQL after which the history can be written in the transaction that begins with it; afterwards all is as
     * the migration has set it.
     */
    public abstract String restoreRoleLocallySql();

    /** Returns the sessions that probably kept {@code statement} waiting until its time was up. */
    public List<LockHolder> blockers(String statement, Duration waited) throws SQLException {
        return autoCommitted(own -> BlockingSessions.of(statement, waited, own));
    }

    /** Returns the SQL that prepares a migration outside a transaction, until {@link #reset}. */
    public String migrationSettingsSql() {
        return SessionState.set(defaults().ofMigration(settings.limits().lockTimeout()), false);
    }

    /** Returns the SQL that prepares a migration until its transaction ends, in a session that Rung has not prepared. */
    public String scriptSettingsSql() {
        return SessionState.set(defaults().ofMigration(settings.limits().lockTimeout()), true);
    }

    /** Returns the calls that prepare a migration, until its transaction ends, for the list of a {@code select}. */
    public String migrationSettingsCalls(Duration lockTimeout) {
        return SessionState.calls(transactionSettings(lockTimeout), true);
    }

    /** Returns what is set for the transaction of a migration alone, in a clean session. */
    abstract Map<String, String> transactionSettings(Duration lockTimeout);

    /** Limits lock waits of a migration outside a transaction, to one try or to the deadline of all tries. */
    public void limitLockWaits(LockLimit to) throws SQLException {
        var limit = to == LockLimit.ONE_TRY
                ? settings.limits().lockTimeout()
                : settings.limits().lockDeadline();
        try (var statement = connection.createStatement()) {
            statement.execute(SessionState.set(SessionSettings.lockTimeout(limit), false));
        }
    }

    /** Returns what is set for Rung's own statements; all but the path applies to migrations too. */
    Map<String, String> ownSettings() {
        return defaults().own();
    }

    SessionSettings defaults() {
        return new SessionSettings(facts, settings);
    }

    /** Restores the original state of the connection. */
    @Override
    public final void close() {
        restore();
        restoreSavepoints.ifPresent(Runnable::run);
    }

    /** Restores what was set in the session and the driver. */
    abstract void restore();
}
