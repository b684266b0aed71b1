package dev.rung.runtime.internal.execute.statementwise;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.event.MigrationStarted;
import dev.rung.runtime.internal.execute.context.CauseChain;
import dev.rung.runtime.internal.execute.context.GuardedContext;
import dev.rung.runtime.internal.execute.failure.FailureDescription;
import dev.rung.runtime.internal.execute.failure.StepFailure;
import dev.rung.runtime.internal.execute.index.InvalidIndexException;
import dev.rung.runtime.internal.execute.step.FailureRecorder;
import dev.rung.runtime.internal.execute.step.FailureRecorder.Remains;
import dev.rung.runtime.internal.execute.step.Invocation;
import dev.rung.runtime.internal.execute.step.LostAnswerGuard;
import dev.rung.runtime.internal.execute.step.MigrationCodeException;
import dev.rung.runtime.internal.execute.step.RunContext;
import dev.rung.runtime.internal.execute.step.StepClaim;
import dev.rung.runtime.internal.execute.step.StepObservation;
import dev.rung.runtime.internal.execute.step.StepOutcome;
import dev.rung.runtime.internal.execute.step.Stopwatch;
import dev.rung.runtime.internal.execute.step.TimingGuard;
import dev.rung.runtime.internal.history.HistoryChangedException;
import dev.rung.runtime.internal.history.HistoryReplacedException;
import dev.rung.runtime.internal.session.CommitConfirmation;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.session.StopReason;
import dev.rung.runtime.model.PlannedStep;
import java.sql.SQLException;
import java.util.List;

/**
 * Runs a step outside a transaction: its row is committed first, as running; each statement is journaled before it
 * begins; the row is ended last. Where it ends in between, its row says how far it came, and the next run resumes there.
 */
public final class StatementwiseStep {

    private final RunContext context;

    public StatementwiseStep(RunContext context) {
        this.context = context;
    }

    public StepOutcome run(PlannedStep step) throws SQLException {
        var attempt = StatementwiseAttempt.of(context, step);
        new StepClaim(session(), context.history()).outsideTransaction(step);
        session().markDirty();
        context.events().emit((origin, at) -> new MigrationStarted(origin, at, step.withoutChange(), 1));
        var observation = context.observer().begins(session(), step);
        var stopwatch = Stopwatch.start();
        var outcome = run(attempt, observation, stopwatch);
        observation.ended();
        return outcome;
    }

    private StepOutcome run(StatementwiseAttempt attempt, StepObservation observation, Stopwatch stopwatch) {
        try {
            runMigration(attempt, observation);
        } catch (MigrationCodeException e) {
            return failed(attempt, e.thrown(), stopwatch);
        }
        return complete(attempt, stopwatch);
    }

    private void runMigration(StatementwiseAttempt attempt, StepObservation observation) throws MigrationCodeException {
        var step = attempt.step();
        try (var watch = context.watchdog().watch(step)) {
            var guard = TimingGuard.over(attempt.guard(), observation);
            var database = new GuardedContext(session().connection(), new LostAnswerGuard(guard, watch));
            new Invocation(context.migration(step), step).run(database);
        }
    }

    private StepOutcome complete(StatementwiseAttempt attempt, Stopwatch stopwatch) {
        var step = attempt.step();
        try {
            attempt.requireEnd();
            session().reset();
            attempt.indexes().atEnd();
            var connection = session().connection();
            var done = stopwatch.done(step);
            var completion = context.watchdog()
                    .committing(step, () -> context.history().complete(connection, step, done.took()));
            if (step.resumption().isPresent()) {
                session().inTransaction(own -> {
                    context.history().lockAndVerify(own);
                    context.history().rows().endRunning(own, step);
                    return own;
                });
            }
            return new StepOutcome.Done(List.of(done), CommitConfirmation.of(completion.warnings()));
        } catch (SQLException | HistoryReplacedException e) {
            return failed(attempt, e, stopwatch);
        }
    }

    private StepOutcome failed(StatementwiseAttempt attempt, Throwable thrown, Stopwatch stopwatch) {
        var step = attempt.step();
        attempt.stop(thrown);
        var remains = attempt.remains(thrown);
        var description = FailureDescription.of(thrown, context.migration(step), stopwatch.took())
                .under(context.watchdog()
                        .stopped()
                        .map(reason -> ", because " + reason)
                        .orElseGet(attempt.retry()::circumstances));
        var recorded = recorded(attempt, description);
        return new StepOutcome.Failed(new StepFailure(
                step, code(thrown, attempt), remains + recorded, description, attempt.noResume(description.sql())));
    }

    /** Records the failure, unless it is not known how far the step came; returns what messages add to what remains of it. */
    private String recorded(StatementwiseAttempt attempt, FailureDescription description) {
        var journal = attempt.journal();
        var isLost = !journal.isUnknown()
                && new FailureRecorder(context).record(attempt.step(), description, journal.position())
                        == Remains.UNRECORDED;
        return isLost ? "; the history did not take a row that says so" : "";
    }

    private ErrorCode code(Throwable thrown, StatementwiseAttempt attempt) {
        if (CauseChain.contains(InvalidIndexException.class, thrown)) {
            return ErrorCode.INVALID_INDEX;
        }
        if (CauseChain.contains(HistoryChangedException.class, thrown)) {
            return ErrorCode.HISTORY_CHANGED;
        }
        if (attempt.journal().position() > 0) {
            return ErrorCode.MIGRATION_INTERRUPTED;
        }
        return context.watchdog().stopped().map(StopReason::code).orElse(ErrorCode.MIGRATION_FAILED);
    }

    private Session session() {
        return context.session();
    }
}
