package dev.rung.runtime;

import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.internal.argument.Arguments;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.event.RunEvents;
import dev.rung.runtime.internal.execute.step.StepObserver;
import dev.rung.runtime.internal.history.HistorySchema;
import dev.rung.runtime.internal.plan.Comparison;
import dev.rung.runtime.internal.plan.CompleteSequence;
import dev.rung.runtime.internal.plan.Planner;
import dev.rung.runtime.internal.plan.Requirements;
import dev.rung.runtime.internal.plan.Validation;
import dev.rung.runtime.internal.session.Database;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.text.Printable;
import dev.rung.runtime.model.EntryKind;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.Resolution;
import dev.rung.runtime.model.SchemaStatus;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.observe.Observation;
import dev.rung.runtime.observe.ObservedRun;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the migrations in the code with those in a database, plans, migrates, rolls back.
 *
 * <pre>{@code
 * Migrator migrator = Migrator.builder(dataSource).build();
 * MigrationReport report = migrator.migrate();
 * }</pre>
 *
 * <p>Thread-safe. A call works over one connection of the data source and returns it in its original state. While a statement
 * takes long, the server is asked over a second connection whether it still works on it, if there is one to spare: see
 * {@link MigratorBuilder#answerWait}. A migration may ask its own migrator for {@link #status()}, {@link #validate()},
 * {@link #isUpToDate()} and plans, but not for a run. On any other failure a call throws a {@link MigratorException}; an
 * argument that no call can work with is an {@link IllegalArgumentException}.
 *
 * @since 0.1
 */
public final class Migrator {

    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);

    private final MigratorOptions options;
    private final RunningThreads threads = new RunningThreads();
    private final SingleFlight<MigrationReport> toLatest;

    Migrator(MigratorOptions options) {
        this.options = options;
        this.toLatest =
                new SingleFlight<>(options.database().settings().limits().lockWait());
    }

    /**
     * Returns a builder for a migrator of the database behind {@code dataSource}.
     *
     * @param dataSource where connections come from; one at a time is enough
     * @return the builder
     * @throws IllegalArgumentException if {@code dataSource} is null
     */
    public static MigratorBuilder builder(DataSource dataSource) {
        return new MigratorBuilder(dataSource);
    }

    /**
     * Applies everything pending, lowest version first, each migration in a transaction of its own. Where there is
     * nothing to do, that costs one round trip. Callers that arrive while another thread of this migrator runs share
     * its result; other processes wait for the migration lock, and find it done.
     *
     * @return what was applied; nothing where the database was up to date
     * @throws dev.rung.runtime.error.ValidationFailedException if code and history do not fit; nothing was changed
     * @throws dev.rung.runtime.error.MigrationFailedException if a migration fails; those before it stay
     * @throws dev.rung.runtime.error.LockException if the migration lock is not free in time, or another thread of this migrator takes
     *     longer than {@link MigratorBuilder#lockWait}
     * @throws dev.rung.runtime.error.SetupException if the database cannot be used, or a migration of this migrator calls
     * @throws MigratorException see its other kinds
     */
    public MigrationReport migrate() {
        var running = threads.begin("migrate()");
        try (running) {
            return toLatest.share(this::migrateToLatest);
        }
    }

    /**
     * Applies what is pending, up to {@code target}.
     *
     * @param target how far; {@link Target#downTo(long)} is refused
     * @return what was applied
     * @throws dev.rung.runtime.error.InvalidTargetException if there is no such target
     * @throws MigratorException as {@link #migrate()} does
     */
    public MigrationReport migrate(Target target) {
        Arguments.notNull(target, "target");
        if (target instanceof Target.Latest) {
            return migrate();
        }
        return run("migrate(%s)".formatted(target), new PlanSource.Replanning(planner -> planner.up(target)));
    }

    /**
     * Takes back what is applied, highest version first, down to {@code target}. All of it is checked before the first
     * statement runs.
     *
     * @param target how far: {@link Target#downTo(long)} or {@link Target#steps(int)}
     * @return what was rolled back
     * @throws dev.rung.runtime.error.InvalidTargetException if there is no such target, or it is below the baseline
     * @throws dev.rung.runtime.error.IrreversiblePlanException if a migration on the way is forward-only
     * @throws dev.rung.runtime.error.ValidationFailedException if a migration on the way was edited, or has no class
     * @throws dev.rung.runtime.error.MigrationFailedException if a migration fails; those rolled back before it stay so
     * @throws dev.rung.runtime.error.StalePlanException if another runner changed the history meanwhile
     * @throws MigratorException as {@link #migrate()} does
     */
    public MigrationReport rollback(Target target) {
        Arguments.notNull(target, "target");
        return run("rollback(%s)".formatted(target), new PlanSource.PlanningOnce(planner -> planner.down(target)));
    }

    /**
     * Returns what {@link #migrate(Target)} would do, or for {@link Target#downTo(long)} {@link #rollback}. Changes
     * nothing and waits for no lock.
     *
     * @param target how far
     * @return the plan, for {@link #execute}
     * @throws MigratorException as the call that it plans
     */
    public MigrationPlan plan(Target target) {
        Arguments.notNull(target, "target");
        return planFor(
                target instanceof Target.DownTo ? planner -> planner.down(target) : planner -> planner.up(target));
    }

    /**
     * Returns what {@link #rollback} would do. Changes nothing and waits for no lock.
     *
     * @param target how far
     * @return the plan, for {@link #execute}
     * @throws MigratorException as {@link #rollback} does
     */
    public MigrationPlan planRollback(Target target) {
        Arguments.notNull(target, "target");
        return planFor(planner -> planner.down(target));
    }

    /**
     * Returns {@code plan} as SQL that a person can review and run without Rung: the rows of the history are in it, so that Rung
     * finds it done. It ends before the first migration that only Rung can run: code, or one outside a transaction. Changes nothing.
     *
     * @param plan a plan of this migrator's code and database
     * @return the script
     * @throws dev.rung.runtime.error.InvalidTargetException if the plan is to be one transaction, which a script cannot promise; or
     *     there is no history yet: migrate up to a first migration, or take a baseline
     * @throws MigratorException if the database cannot be read
     */
    public PlanScript script(MigrationPlan plan) {
        Arguments.notNull(plan, "plan");
        return options.database()
                .read(session -> PlanScriptWriter.of(plan, session, session.read(own -> schema().find(own))));
    }

    /**
     * Does what {@code plan} says, if the history is still the one that it was created from.
     *
     * @param plan a plan of this migrator's code and database
     * @return what was done
     * @throws dev.rung.runtime.error.StalePlanException if the history has changed since
     * @throws MigratorException as {@link #migrate()} does
     */
    public MigrationReport execute(MigrationPlan plan) {
        Arguments.notNull(plan, "plan");
        return run("execute(plan)", new PlanSource.Given(plan));
    }

    /**
     * Does what {@link #execute} does, and observes what the server does meanwhile. For tests and rehearsals: it costs a few
     * queries per migration, and for one outside a transaction a second connection, from {@link MigratorBuilder#observer} or
     * the data source.
     *
     * @param plan a plan of this migrator's code and database
     * @return what was done, and what the server did
     * @throws dev.rung.runtime.error.DatabaseException also if all was done but could not be looked at
     * @throws MigratorException as {@link #execute} does
     */
    public ObservedRun observe(MigrationPlan plan) {
        var observations = new ArrayList<Observation>();
        return new ObservedRun(observe(plan, observations::add), observations);
    }

    /**
     * Does what {@link #observe(MigrationPlan)} does, and reports what it saw also where it then throws: of each migration that
     * is done, and of one that failed outside a transaction, where a part of it may stay.
     *
     * @param plan a plan of this migrator's code and database
     * @param each is called at the end of the run, in its order
     * @return what was done
     * @throws MigratorException as {@link #observe(MigrationPlan)} does
     */
    public MigrationReport observe(MigrationPlan plan, Consumer<? super Observation> each) {
        Arguments.notNull(plan, "plan");
        Arguments.notNull(each, "each");
        var running = threads.begin("observe(plan)");
        try (running) {
            return new ObservedExecution(options).execute(plan, each);
        }
    }

    /**
     * Returns the state of every migration, and the runner that migrates at this moment. Needs no more than the right to read the
     * history.
     *
     * @return the status; everything is pending where there is no history
     * @throws MigratorException if the database cannot be read
     */
    public SchemaStatus status() {
        return options.database().read(session -> {
            var runner = Database.runner(session);
            var known = known();
            var history = history(session, known);
            var settled = runner.isPresent() ? history.ended() : history;
            return new SchemaStatus(session.database(), Comparison.compare(known, settled), history, runner);
        });
    }

    /**
     * Gives {@code each} every row of the history, oldest first, however many there are: a status keeps only those that it
     * needs. They are read in pages, with no transaction open in between.
     *
     * @param each is given one row after the other
     * @throws MigratorException if the database cannot be read
     */
    public void readHistory(Consumer<? super HistoryRow> each) {
        Arguments.notNull(each, "each");
        options.database().read(session -> {
            var seq = 0L;
            for (var page = page(session, seq); !page.isEmpty(); page = page(session, seq)) {
                page.forEach(each);
                seq = page.get(page.size() - 1).seq();
            }
            return seq;
        });
    }

    private List<HistoryRow> page(Session session, long seq) throws SQLException {
        return session.read(own -> {
            var history = schema().find(own);
            return history.isPresent() ? history.get().page(seq, own) : List.<HistoryRow>of();
        });
    }

    private HistorySchema schema() {
        var settings = options.database().settings();
        return new HistorySchema(settings.history(), settings.historyOwner());
    }

    /**
     * Checks that the history fits the code: nothing edited, missing, out of order or interrupted, and no gap in a
     * sequence of versions. Pending migrations are fine. Where the build has a {@code migrations.lock}, code and history
     * are held against it too.
     *
     * @return the status that was checked
     * @throws dev.rung.runtime.error.ValidationFailedException if it does not fit, with all mismatches at once
     * @throws MigratorException if the database cannot be read
     */
    public SchemaStatus validate() {
        var status = status();
        CompleteSequence.require(known(), status.history());
        Validation.complete(
                status.migrations(),
                options.permissions().outOfOrder().keySet(),
                options.catalogs().released());
        return status;
    }

    /**
     * Returns whether all migrations in the code, unchanged, and no others are applied. Costs one round trip if so.
     *
     * @return whether {@link #migrate()} has nothing to do
     * @throws MigratorException if the database cannot be read
     */
    public boolean isUpToDate() {
        return options.database().nameIfAt(options.catalogs().fingerprint()).isPresent() || status().isUpToDate();
    }

    /**
     * Counts all migrations up to {@code version} as applied, without running them: for a database that has their work
     * already. Must be the first entry of the history. Where the code begins above {@code version}, the history begins
     * with a row that says so, and no migration of the code is counted. What is counted is never rolled back.
     *
     * @param version the highest migration that the database has
     * @throws dev.rung.runtime.error.InvalidTargetException if there is a history, or no such migration
     * @throws MigratorException as {@link #migrate()} does
     */
    public void baseline(Version version) {
        Arguments.notNull(version, "version");
        var running = threads.begin("baseline(%s)".formatted(version));
        try (running) {
            new MigrationRun(options, StepObserver.NONE, RunEvents.NONE)
                    .record(EntryKind.BASELINE, FirstRun.BESIDE_OTHERS, corrections -> corrections.baseline(version));
        }
        LOG.info("rung: baseline at {}", version);
    }

    /**
     * Ends the interruption of a migration outside a transaction, after a person has inspected and repaired the database.
     *
     * @param version the migration
     * @param resolution the state of the database now
     * @param reason who decided that, and why; kept in the history
     * @throws dev.rung.runtime.error.InvalidTargetException if the migration is not interrupted
     * @throws MigratorException as {@link #migrate()} does
     */
    public void resolve(Version version, Resolution resolution, String reason) {
        Arguments.notNull(version, "version");
        Arguments.notNull(resolution, "resolution");
        Arguments.notBlank(reason, "reason");
        var running = threads.begin("resolve(%s, ...)".formatted(version));
        try (running) {
            new MigrationRun(options, StepObserver.NONE, RunEvents.NONE)
                    .record(
                            EntryKind.RESOLUTION,
                            FirstRun.IN_EMPTY_SCHEMA,
                            corrections -> corrections.resolve(version, resolution, reason));
        }
        LOG.info("rung: {} resolved as {}: {}", version, resolution, Printable.of(reason));
    }

    private MigrationReport run(String call, PlanSource source) {
        var running = threads.begin(call);
        try (running) {
            return new ReportedRun(options, call).execute(source);
        }
    }

    private MigrationReport migrateToLatest() {
        var start = System.nanoTime();
        var upToDate = options.database().nameIfAt(options.catalogs().fingerprint());
        return upToDate.isPresent()
                ? RunLog.logged(nothingToDo(upToDate.get(), Duration.ofNanos(System.nanoTime() - start)))
                : new ReportedRun(options, "migrate()")
                        .execute(new PlanSource.Replanning(planner -> planner.up(Target.latest())));
    }

    private MigrationPlan planFor(Function<Planner, MigrationPlan> planning) {
        return options.database().read(session -> {
            var known = known();
            var planner = new Planner(known, history(session, known), options.permissions());
            return Requirements.met(planning.apply(planner), session.serverVersion());
        });
    }

    private MigrationSet known() {
        return options.catalogs().load();
    }

    private History history(Session session, MigrationSet known) throws SQLException {
        var read = session.read(own -> {
            var history = schema().find(own);
            return history.isPresent() ? history.get().read(own) : History.EMPTY;
        });
        RunLog.unknownChecksums(known, read);
        return read;
    }

    private MigrationReport nothingToDo(String database, Duration took) {
        return new MigrationReport(
                database, List.of(), Optional.of(options.catalogs().latest()), took, Duration.ZERO);
    }
}
