package dev.rung.runtime.internal.execute;

import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.RunStoppedException;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.jdbc.OptionalCall;
import dev.rung.runtime.internal.jdbc.Warnings;
import dev.rung.runtime.internal.plan.Requirements;
import dev.rung.runtime.internal.session.StopReason;
import dev.rung.runtime.internal.session.Turn;
import dev.rung.runtime.internal.session.UnfinishedRunException;
import dev.rung.runtime.internal.sql.RedactedCause;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.model.EntryKind;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.TransactionScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what a plan says; the only part that changes a database.
 *
 * @param turn whose turn it is, and where
 * @param known the migrations in the code
 * @param writer the history, and who runs
 * @param observer who looks at the server meanwhile
 */
public record PlanExecutor(Turn turn, MigrationSet known, HistoryWriter writer, StepObserver observer) {

    private static final Logger LOG = LoggerFactory.getLogger("dev.rung.runtime.Migrator");

    /**
     * Runs the steps of {@code plan} and tells {@code progress} of each; returns what the run has done.
     *
     * @throws dev.rung.runtime.internal.history.HistoryMovedException if another runner was faster; the steps told stay
     * @throws dev.rung.runtime.internal.history.HistoryReplacedException if the history is not the table any more that the plan was
     *     made from; the steps told stay
     * @throws SetupException if the server or its pooler cannot do it; nothing was done
     * @throws dev.rung.runtime.error.DataLossException if data would be lost; nothing was done
     * @throws MigrationFailedException if a migration fails; the steps told stay
     * @throws RunStoppedException if the run is to stop, or a standby has not confirmed a commit; the steps told stay
     */
    public MigrationReport execute(MigrationPlan plan, RunProgress progress) throws SQLException {
        refuseOutside(Requirements.met(plan, turn.session().serverVersion()));
        new DataLossCheck(turn).refuseLoss(plan);
        var rest = plan.steps().size();
        for (var batch : batches(plan)) {
            requireGoing(batch.get(0), progress);
            rest -= batch.size();
            var outcome = run(batch, progress);
            if (outcome instanceof BatchOutcome.Done done) {
                done.results().forEach(progress::done);
                observer.stay(batch);
                requireConfirmed(done, batch, progress);
            } else if (outcome instanceof BatchOutcome.Failed failed) {
                throw failed(failed.failure(), progress);
            } else if (outcome instanceof BatchOutcome.InDoubt inDoubt) {
                throw inDoubt(inDoubt.unanswered(), progress, rest);
            }
        }
        return progress.report();
    }

    /**
     * Writes the rows of {@code plan}, all of one kind, in one transaction, and runs nothing: a person says it is so. Returns the
     * plan.
     *
     * @throws RunStoppedException if the rows are committed here, and a standby has not confirmed it
     */
    public MigrationPlan record(MigrationPlan plan, EntryKind kind) throws SQLException {
        turn.begin();
        var confirmation = turn.session().inside(own -> {
            writer.hold(own);
            for (var step : plan.steps()) {
                writer.endRunning(own, step);
                writer.addRecorded(own, step, kind);
            }
            return turn.watch().committing("the record", () -> committed(own));
        });
        if (confirmation == Confirmation.LOCAL) {
            throw new RunStoppedException(
                    ErrorCode.COMMIT_UNCONFIRMED,
                    unconfirmed("What a person has found out", "it is recorded, and committed on this server"),
                    new RunProgress(turn).report(),
                    null);
        }
        return plan;
    }

    private static Confirmation committed(Connection own) throws SQLException {
        OptionalCall.orElseNothing(own::clearWarnings);
        own.commit();
        return Confirmation.of(Warnings.of(own::getWarnings));
    }

    /** Throws where the run is to stop before {@code next}. */
    private void requireGoing(PlannedStep next, RunProgress progress) {
        var reason = turn.watch().stopped();
        if (reason.isPresent()) {
            throw new RunStoppedException(
                    reason.get().code(),
                    new Explanation(
                            "The run was stopped before %s, because %s".formatted(next, reason.get()),
                            progress.place() + "; nothing of " + next.version() + " has begun",
                            "run again: it goes on from there"),
                    progress.report(),
                    null);
        }
    }

    /** Each commit that came after it would wait for the same standby. */
    private void requireConfirmed(BatchOutcome.Done done, List<PlannedStep> batch, RunProgress progress) {
        if (done.confirmation() == Confirmation.LOCAL) {
            warnIfNobodyMayHear(batch.get(batch.size() - 1));
            throw new RunStoppedException(
                    ErrorCode.COMMIT_UNCONFIRMED,
                    unconfirmed(batch.get(batch.size() - 1).toString(), progress.place()),
                    progress.report(),
                    null);
        }
    }

    /** A JVM that shuts down may be gone before anybody shows the exception. */
    private void warnIfNobodyMayHear(PlannedStep last) {
        if (turn.watch().stopped().filter(StopReason.SHUTDOWN::equals).isPresent()) {
            LOG.warn(
                    "[{}] rung: {} is committed here, but not confirmed by the standby",
                    ErrorCode.COMMIT_UNCONFIRMED,
                    last);
        }
    }

    private static Explanation unconfirmed(String what, String database) {
        return new Explanation(
                what + " is committed here, but not confirmed by the standby: the wait for it was cancelled",
                database + "; a failover to a standby that lags behind would lose it",
                "see why no standby answers (synchronous_standby_names, pg_stat_replication), then run again; answerWait on the"
                        + " builder says how long to wait");
    }

    /** Outside a transaction a step needs a session that lasts, for its lock and its settings. */
    private void refuseOutside(MigrationPlan plan) {
        var outside = plan.steps().stream().filter(PlanExecutor::isOutside).toList();
        if (turn.session().isPooled() && !outside.isEmpty()) {
            throw new SetupException(
                    ErrorCode.POOLER,
                    Explanation.unchanged(
                            "These migrations run outside a transaction, which cannot be kept safe behind the pooler in"
                                    + " front of database " + turn.session().database() + ": " + outside,
                            "give the migrator a direct URL, to the server itself; or, where the pooler keeps"
                                    + " one server connection for each client, .pooling(Pooling.SESSION)"),
                    null);
        }
    }

    private List<List<PlannedStep>> batches(MigrationPlan plan) {
        if (turn.session().settings().transactionScope() == TransactionScope.MIGRATION || plan.isEmpty()) {
            return plan.steps().stream().map(List::of).toList();
        }
        var outside = plan.steps().stream().filter(PlanExecutor::isOutside).toList();
        if (!outside.isEmpty()) {
            throw new InvalidTargetException(
                    ErrorCode.NOT_ATOMIC,
                    Explanation.unchanged(
                            "The run was to be all or nothing, but these migrations run outside a transaction: "
                                    + outside,
                            "migrate up to the one before it, then that one with TransactionScope.MIGRATION, then go on"),
                    null);
        }
        return List.of(plan.steps());
    }

    /** What fails here has nothing to do with the migration: a statement of our own, before it began. */
    private BatchOutcome run(List<PlannedStep> batch, RunProgress progress) throws SQLException {
        try {
            return run(batch);
        } catch (SQLException e) {
            if (progress.isUnchanged()) {
                throw e;
            }
            throw new UnfinishedRunException(
                    "%s; nothing of %s is done"
                            .formatted(progress.place(), batch.get(0).version()),
                    e);
        }
    }

    private BatchOutcome run(List<PlannedStep> batch) throws SQLException {
        return isOutside(batch.get(0))
                ? new StatementwiseStep(turn, known, writer, observer).run(batch.get(0))
                : new TransactionBatch(turn, known, writer, observer).run(batch);
    }

    private static boolean isOutside(PlannedStep step) {
        return step.transactionMode() == TransactionMode.NON_TRANSACTIONAL;
    }

    private UnansweredCommitException inDoubt(Attempt.Unanswered unanswered, RunProgress progress, int rest) {
        var step = unanswered.step();
        var failure = new StepFailure(
                step,
                ErrorCode.OUTCOME_UNKNOWN,
                "",
                FailureDescription.of(unanswered.thrown(), known.get(step.version()), Duration.ZERO));
        var doubt = new UnansweredCommitException.Doubt(
                step,
                codeOf(unanswered),
                whatKept(unanswered),
                writer.run().id(),
                progress.reportWith(unanswered.results()),
                progress.reportWith(List.of(failure.result())),
                rest);
        return new UnansweredCommitException(doubt, unanswered.thrown());
    }

    private ErrorCode codeOf(Attempt.Unanswered unanswered) {
        return turn.watch()
                .stopped()
                .map(StopReason::code)
                .orElseGet(() ->
                        SqlFailure.isSilence(unanswered.thrown()) ? ErrorCode.NO_ANSWER : ErrorCode.CONNECTION_LOST);
    }

    private String whatKept(Attempt.Unanswered unanswered) {
        var during = "while %s was being committed".formatted(unanswered.step());
        return turn.watch()
                .stopped()
                .map(reason -> "The run was stopped " + during + ", because " + reason)
                .orElse("The connection broke " + during);
    }

    private MigrationFailedException failed(StepFailure failure, RunProgress progress) {
        var description = failure.description();
        progress.failed(failure.result());
        return new MigrationFailedException(
                failure.code(),
                new Explanation(
                        "%s failed on its way %s: %s".formatted(failure.step(), way(failure.step()), description),
                        progress.place() + "; " + failure.database(),
                        FailureAdvice.of(failure, known.get(failure.step().version()))),
                progress.report(),
                RedactedCause.of(description.thrown()));
    }

    private static String way(PlannedStep step) {
        return switch (step.direction()) {
            case UP -> "up";
            case DOWN -> "down";
        };
    }
}
