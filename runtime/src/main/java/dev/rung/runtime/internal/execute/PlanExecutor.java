package dev.rung.runtime.internal.execute;

import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.internal.execute.failure.UnknownCommitException;
import dev.rung.runtime.internal.execute.statementwise.StatementwiseStep;
import dev.rung.runtime.internal.execute.step.RunContext;
import dev.rung.runtime.internal.execute.step.StepOutcome;
import dev.rung.runtime.internal.plan.Requirements;
import dev.rung.runtime.internal.session.CommitConfirmation;
import dev.rung.runtime.internal.session.StopReason;
import dev.rung.runtime.internal.session.UnfinishedRunException;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.TransactionScope;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Executes plans; the only part that runs migrations.
 */
public final class PlanExecutor {

    private static final Logger LOG = LoggerFactory.getLogger("dev.rung.runtime.Migrator");

    private final RunContext context;
    private final RunProgress progress;

    public PlanExecutor(RunContext context, RunProgress progress) {
        this.context = context;
        this.progress = progress;
    }

    /**
     * Executes each step of {@code plan}; returns what the run has done.
     *
     * @throws dev.rung.runtime.internal.history.HistoryCollisionException if another runner was first; the steps done before stay
     * @throws dev.rung.runtime.internal.history.HistoryReplacedException if the history is not the table any more that the plan was
     *     made from; the steps done before stay
     * @throws UnknownCommitException if a commit got no answer; the steps done before stay
     * @throws SetupException if the server or its pooler cannot do it; nothing was done
     * @throws dev.rung.runtime.error.DataLossException if data would be lost; nothing was done
     * @throws dev.rung.runtime.error.MigrationFailedException if a migration fails; the steps done before stay
     * @throws dev.rung.runtime.error.RunStoppedException if the run is to stop, or a standby has not confirmed a commit; the steps
     *     done before stay
     */
    public MigrationReport execute(MigrationPlan plan) throws SQLException {
        requireLastingSession(Requirements.met(plan, context.session().serverVersion()));
        new DataLossCheck(context.lock()).requireNoLoss(plan);
        var rest = plan.steps().size();
        for (var batch : batches(plan)) {
            rest -= batch.size();
            executeBatch(batch, new RunFailures(context, progress, rest));
        }
        return progress.report();
    }

    /** Executes steps that share a transaction, or one step outside. */
    private void executeBatch(List<PlannedStep> batch, RunFailures failures) throws SQLException {
        var stopped = context.watchdog().stopped();
        if (stopped.isPresent()) {
            throw failures.stoppedBefore(batch.get(0), stopped.get());
        }
        var done = outcome(batch).orThrow(failures);
        done.results().forEach(progress::done);
        context.observer().committed(batch);
        if (done.confirmation() == CommitConfirmation.LOCAL) {
            var last = batch.get(batch.size() - 1);
            warnOfShutdown(last);
            throw failures.unconfirmed(last.toString(), progress.databaseState());
        }
    }

    /** What fails with an {@link SQLException} is a statement of Rung itself, before the migration began. */
    private StepOutcome outcome(List<PlannedStep> batch) throws SQLException {
        try {
            return isOutsideTransaction(batch.get(0))
                    ? new StatementwiseStep(context).run(batch.get(0))
                    : new TransactionBatch(context, batch).run();
        } catch (SQLException e) {
            if (progress.isUnchanged()) {
                throw e;
            }
            throw new UnfinishedRunException(
                    "%s; nothing of %s is done"
                            .formatted(progress.databaseState(), batch.get(0).version()),
                    e);
        }
    }

    /** A JVM that shuts down may end before anything shows the exception. */
    private void warnOfShutdown(PlannedStep last) {
        if (context.watchdog().stopped().filter(StopReason.SHUTDOWN::equals).isPresent()) {
            LOG.warn(
                    "[{}] rung: {} is committed here, but not confirmed by the standby",
                    ErrorCode.COMMIT_UNCONFIRMED,
                    last);
        }
    }

    /** Outside a transaction a step needs a session that lasts, for its lock and its settings. */
    private void requireLastingSession(MigrationPlan plan) {
        var session = context.session();
        var outside = outsideTransaction(plan);
        if (session.isPooled() && !outside.isEmpty()) {
            throw new SetupException(
                    ErrorCode.POOLER,
                    Explanation.unchanged(
                            "These migrations run outside a transaction, which cannot be kept safe behind the pooler in"
                                    + " front of database " + session.database() + ": " + outside,
                            "give the migrator a direct URL, to the server itself; or, where the pooler keeps"
                                    + " one server connection for each client, .pooling(Pooling.SESSION)"),
                    null);
        }
    }

    private List<List<PlannedStep>> batches(MigrationPlan plan) {
        if (context.session().settings().transactionScope() == TransactionScope.MIGRATION || plan.isEmpty()) {
            return plan.steps().stream().map(List::of).toList();
        }
        var outside = outsideTransaction(plan);
        if (!outside.isEmpty()) {
            throw new InvalidTargetException(
                    ErrorCode.NOT_ATOMIC,
                    Explanation.unchanged(
                            "The run was to be all or nothing, but these migrations run outside a transaction: "
                                    + outside,
                            "migrate up to the one before it, then that one with TransactionScope.MIGRATION, then the rest"),
                    null);
        }
        return List.of(plan.steps());
    }

    private static List<PlannedStep> outsideTransaction(MigrationPlan plan) {
        return plan.steps().stream().filter(PlanExecutor::isOutsideTransaction).toList();
    }

    private static boolean isOutsideTransaction(PlannedStep step) {
        return step.transactionMode() == TransactionMode.NON_TRANSACTIONAL;
    }
}
