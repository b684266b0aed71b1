package dev.rung.runtime;

import dev.rung.catalog.MigrationCatalog;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.event.RunListener;
import dev.rung.runtime.internal.argument.Arguments;
import dev.rung.runtime.internal.catalog.Catalogs;
import dev.rung.runtime.internal.event.RunListeners;
import dev.rung.runtime.internal.history.TrustedOwner;
import dev.rung.runtime.internal.plan.Permissions;
import dev.rung.runtime.internal.session.Database;
import dev.rung.runtime.internal.session.ExecutionSettings;
import dev.rung.runtime.internal.session.Limits;
import dev.rung.runtime.internal.session.LockMode;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Pooling;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.runtime.model.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Migrator}. Every option has a default that is safe in production. Not thread-safe.
 *
 * @since 0.1
 */
public final class MigratorBuilder {

    private final DataSource dataSource;
    private @Nullable List<MigrationCatalog> catalogs;
    private @Nullable ClassLoader classLoader;
    private String schema = "public";
    private String historyTable = "rung_history";
    private @Nullable String historyOwner;
    private Duration lockWait = Duration.ofMinutes(5);
    private Duration lockTimeout = Duration.ofSeconds(5);
    private Duration lockDeadline = Duration.ofMinutes(5);
    private Duration connectWait = Duration.ZERO;
    private Duration answerWait = Duration.ofSeconds(60);
    private @Nullable Duration runLimit;
    private Pooling pooling = Pooling.DETECTED;
    private @Nullable DataSource observer;
    private TransactionScope transactionScope = TransactionScope.MIGRATION;
    private FirstRun firstRun = FirstRun.IN_EMPTY_SCHEMA;
    private LockMode lockMode = LockMode.ADVISORY;
    private final Map<Version, String> allowedOutOfOrder = new HashMap<>();
    private @Nullable String allowedDataLoss;
    private @Nullable Duration slowStatement;
    private final List<RunListener> listeners = new ArrayList<>();
    private @Nullable String environment;
    private @Nullable String deployment;

    MigratorBuilder(DataSource dataSource) {
        this.dataSource = Arguments.notNull(dataSource, "dataSource");
    }

    /**
     * Sets the catalogs to work with, instead of all that are registered on the class path: for an application with more
     * than one database, and for tests.
     *
     * @param catalogs the generated catalogs, at least one
     * @return this builder
     */
    public MigratorBuilder catalogs(MigrationCatalog... catalogs) {
        for (var catalog : Arguments.notNull(catalogs, "catalogs")) {
            Arguments.notNull(catalog, "catalog");
        }
        this.catalogs = List.of(catalogs);
        return this;
    }

    /**
     * Sets the class loader that sees the registered catalogs; the context class loader of the thread that builds by default. A
     * tool that runs outside the application has one of the application's class path. Has no effect where {@link #catalogs}
     * names the catalogs.
     *
     * @param classLoader the loader
     * @return this builder
     */
    public MigratorBuilder classLoader(ClassLoader classLoader) {
        this.classLoader = Arguments.notNull(classLoader, "classLoader");
        return this;
    }

    /**
     * Sets the schema of the history, where the unqualified names of migrations go too; {@code public} by default. It is
     * created where it does not exist.
     *
     * @param schema the name as it is, without quotes
     * @return this builder
     * @throws IllegalArgumentException if the name is blank, longer than 63 bytes, or begins with {@code pg_}
     */
    public MigratorBuilder schema(String schema) {
        if (Arguments.identifier(schema, "schema").startsWith("pg_")) {
            throw Arguments.invalid(
                    "schema \"%s\" begins with pg_, as the server's own do".formatted(schema), "choose another name");
        }
        this.schema = schema;
        return this;
    }

    /**
     * Sets the name of the history table; {@code rung_history} by default.
     *
     * @param historyTable the name as it is, without quotes or schema
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or longer than 63 bytes
     */
    public MigratorBuilder historyTable(String historyTable) {
        this.historyTable = Arguments.identifier(historyTable, "historyTable");
        return this;
    }

    /**
     * Names the role that owns the history, where that is another than the one that connects: an application that only reads
     * it connects as a role of its own, while another role migrates. What has the history's name is read only if its owner
     * is the role that connects, a role that this one is a member of, a superuser, or the one named here.
     *
     * @param role the name as it is, without quotes
     * @return this builder
     * @throws IllegalArgumentException if the name is blank or longer than 63 bytes
     */
    public MigratorBuilder historyOwner(String role) {
        this.historyOwner = Arguments.identifier(role, "historyOwner");
        return this;
    }

    /**
     * Sets how long to wait while another runner migrates; 5 minutes by default.
     *
     * @param lockWait the time; zero to give up at once
     * @return this builder
     * @throws IllegalArgumentException if the time is negative
     */
    public MigratorBuilder lockWait(Duration lockWait) {
        this.lockWait = Arguments.time(lockWait, "lockWait");
        return this;
    }

    /**
     * Sets how long a statement of a migration may wait for a lock, while all traffic queues behind it; 5 seconds by
     * default. The migration is then rolled back and tried again, until {@link #lockDeadline}.
     *
     * @param lockTimeout the time, at least a millisecond
     * @return this builder
     * @throws IllegalArgumentException if the time is negative
     */
    public MigratorBuilder lockTimeout(Duration lockTimeout) {
        this.lockTimeout = Arguments.time(lockTimeout, "lockTimeout");
        return this;
    }

    /**
     * Sets how long a migration may try to get its locks, in all; 5 minutes by default. Between two tries all other sessions
     * proceed with their work. A migration is a new object in each try, and must not do anything that a rollback leaves.
     * It is also how long a statement that works concurrently waits for the transactions that it must outlast.
     *
     * @param lockDeadline the time; zero for one try
     * @return this builder
     * @throws IllegalArgumentException if the time is negative
     */
    public MigratorBuilder lockDeadline(Duration lockDeadline) {
        this.lockDeadline = Arguments.time(lockDeadline, "lockDeadline");
        return this;
    }

    /**
     * Sets how long to wait for a database that does not answer yet, as when it starts together with the application or
     * another server takes over; not at all by default. A wrong password is not waited for.
     *
     * @param connectWait the time; zero to give up at once
     * @return this builder
     * @throws IllegalArgumentException if the time is negative
     */
    public MigratorBuilder connectWait(Duration connectWait) {
        this.connectWait = Arguments.time(connectWait, "connectWait");
        return this;
    }

    /**
     * Sets how long the server may leave a statement of Rung's own without an answer, a commit without the confirmation of a
     * standby, and a run without a way to it; 60 seconds by default. A migration's own statements may take as long as they
     * take: while they do, the server is asked whether it still works on them, each twelfth of this time (5 seconds), over a
     * second connection from {@link #observer} or the data source. Where there is none to spare, the run continues without.
     *
     * @param answerWait the time, at least a second
     * @return this builder
     * @throws IllegalArgumentException if the time is less than a second
     */
    public MigratorBuilder answerWait(Duration answerWait) {
        this.answerWait = Arguments.atLeastASecond(answerWait, "answerWait");
        return this;
    }

    /**
     * Sets how long a run may take in all, its wait for other runners included; as long as it takes by default. When the time is
     * up the run is stopped as if its thread were interrupted: what is committed stays, and the error names it.
     *
     * @param runLimit the time, at least a second
     * @return this builder
     * @throws IllegalArgumentException if the time is less than a second
     */
    public MigratorBuilder runLimit(Duration runLimit) {
        this.runLimit = Arguments.atLeastASecond(runLimit, "runLimit");
        return this;
    }

    /**
     * Says which pooler is between the data source and the server; detected by default.
     *
     * @param pooling the pooler
     * @return this builder
     */
    public MigratorBuilder pooling(Pooling pooling) {
        this.pooling = Arguments.notNull(pooling, "pooling");
        return this;
    }

    /**
     * Allows a second connection, now and then, while a migration runs for more than 10 seconds: the lines that say so
     * then name the sessions that it waits for. None by default; the same data source will do, if it has a connection to
     * spare. It is also where {@link #answerWait} asks from, which otherwise takes what the data source can spare.
     *
     * @param observer where the second connection comes from
     * @return this builder
     */
    public MigratorBuilder observer(DataSource observer) {
        this.observer = Arguments.notNull(observer, "observer");
        return this;
    }

    /**
     * Sets how much is one transaction; each migration by default.
     *
     * @param transactionScope each migration, or the whole run
     * @return this builder
     */
    public MigratorBuilder transactionScope(TransactionScope transactionScope) {
        this.transactionScope = Arguments.notNull(transactionScope, "transactionScope");
        return this;
    }

    /**
     * Sets where a first history may be created; only in an empty schema by default.
     *
     * @param firstRun where
     * @return this builder
     */
    public MigratorBuilder firstRun(FirstRun firstRun) {
        this.firstRun = Arguments.notNull(firstRun, "firstRun");
        return this;
    }

    /**
     * Allows one migration to be applied although a higher one is applied already. There is no switch for all.
     *
     * @param version the migration
     * @param reason why that does no harm; kept in the history
     * @return this builder
     * @throws IllegalArgumentException if the version is not positive, or the reason blank
     */
    public MigratorBuilder allowOutOfOrder(long version, String reason) {
        allowedOutOfOrder.put(new Version(version), Arguments.notBlank(reason, "reason"));
        return this;
    }

    /**
     * Allows rollbacks to destroy data: the rows of a table that they drop, the values of a column. Otherwise a rollback that
     * would do so is refused, with a list of what would be lost. This concerns migrations whose rollback is derived; what
     * a {@code down} destroys is the decision of its author.
     *
     * @param reason why that does no harm; kept in the history
     * @return this builder
     * @throws IllegalArgumentException if the reason is blank
     */
    public MigratorBuilder allowDataLoss(String reason) {
        allowedDataLoss = Arguments.notBlank(reason, "reason");
        return this;
    }

    /**
     * Sets how long a statement of a migration may take before a line of the log says so, with its text; none says so by default.
     * What travels together in one round trip is one statement here.
     *
     * @param slowStatement the time; zero to log each statement
     * @return this builder
     * @throws IllegalArgumentException if the time is negative
     */
    public MigratorBuilder slowStatement(Duration slowStatement) {
        this.slowStatement = Arguments.time(slowStatement, "slowStatement");
        return this;
    }

    /**
     * Adds a listener that is told what happens in each run. It can neither fail nor delay a migration.
     *
     * @param listener called in a thread of its own
     * @return this builder
     */
    public MigratorBuilder listener(RunListener listener) {
        listeners.add(Arguments.notNull(listener, "listener"));
        return this;
    }

    /**
     * Names the environment that the database belongs to, for the events of a run.
     *
     * @param environment such as {@code production}
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    public MigratorBuilder environment(String environment) {
        this.environment = Arguments.notBlank(environment, "environment");
        return this;
    }

    /**
     * Names what is being deployed, for the events of a run.
     *
     * @param deployment such as a release or a commit
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    public MigratorBuilder deployment(String deployment) {
        this.deployment = Arguments.notBlank(deployment, "deployment");
        return this;
    }

    /** Sets how runners keep out of each other's way; only our tests have a reason to. */
    MigratorBuilder lockMode(LockMode lockMode) {
        this.lockMode = lockMode;
        return this;
    }

    /**
     * Returns the migrator. Does not connect.
     *
     * @return a migrator with these options, whatever happens to the builder afterwards
     * @throws SetupException if there is no catalog, or catalogs clash
     */
    public Migrator build() {
        var found = catalogs == null
                ? Catalogs.registered(
                        classLoader == null ? Thread.currentThread().getContextClassLoader() : classLoader)
                : Catalogs.of(catalogs);
        var settings = new ExecutionSettings(
                new TableName(schema, historyTable),
                new TrustedOwner(Optional.ofNullable(historyOwner)),
                new Limits(lockWait, lockTimeout, lockDeadline, connectWait, answerWait, Optional.ofNullable(runLimit)),
                transactionScope,
                firstRun,
                lockMode,
                pooling,
                Optional.ofNullable(slowStatement));
        var database = new Database(dataSource, Optional.ofNullable(observer), settings);
        return new Migrator(new MigratorOptions(
                database,
                found,
                new Permissions(allowedOutOfOrder, Optional.ofNullable(allowedDataLoss)),
                new RunListeners(listeners, Optional.ofNullable(environment), Optional.ofNullable(deployment))));
    }
}
