package dev.rung.runtime.internal.execute;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.execute.FailureRecorder.Remains;
import dev.rung.runtime.internal.history.HistoryChangedException;
import dev.rung.runtime.internal.history.HistoryReplacedException;
import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.session.StopReason;
import dev.rung.runtime.internal.session.Turn;
import dev.rung.runtime.model.PlannedStep;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Runs a step outside a transaction: its row is committed first, as running; each statement is journaled before it
 * begins; the row is ended last. What ends in between, ends with a row that says how far it came, and the next run goes on
 * from there.
 */
record StatementwiseStep(Turn turn, MigrationSet known, HistoryWriter writer, StepObserver observer) {

    BatchOutcome run(PlannedStep step) throws SQLException {
        var attempt = StepAttempt.of(turn, writer, step);
        new StepClaim(session(), writer).outsideTransaction(step);
        session().touched();
        var observation = observer.begins(session(), step);
        var watch = Stopwatch.start();
        var guard = new WatchedGuard(TimedGuard.over(attempt.guard(), observation), turn.watch());
        var thrown = migrate(step, guard);
        var outcome = thrown.isPresent() ? failed(step, attempt, thrown.get(), watch) : complete(step, attempt, watch);
        observation.ended();
        return outcome;
    }

    private Optional<Throwable> migrate(PlannedStep step, Guard guard) throws SQLException {
        var context = new WorkContext(session().connection(), guard);
        var invocation = new Invocation(known.get(step.version()), step);
        return turn.watch().during(step, () -> invocation.attempt(context));
    }

    private BatchOutcome complete(PlannedStep step, StepAttempt attempt, Stopwatch watch) {
        try {
            attempt.requireEnd();
            session().settle();
            attempt.indexes().atEnd();
            var connection = session().connection();
            var done = watch.done(step);
            var completion = turn.watch().committing(step, () -> writer.complete(connection, step, done.took()));
            if (step.resumption().isPresent()) {
                session().inTransaction(own -> {
                    writer.hold(own);
                    writer.endRunning(own, step);
                    return own;
                });
            }
            return BatchOutcome.done(List.of(done), Confirmation.of(completion.warnings()));
        } catch (SQLException | HistoryReplacedException e) {
            return failed(step, attempt, e, watch);
        }
    }

    private BatchOutcome failed(PlannedStep step, StepAttempt attempt, Throwable thrown, Stopwatch watch) {
        attempt.stop(thrown);
        var remains = attempt.remains(thrown);
        var description = FailureDescription.of(thrown, known.get(step.version()), watch.took())
                .under(turn.watch()
                        .stopped()
                        .map(reason -> ", because " + reason)
                        .orElseGet(attempt.tries()::circumstances));
        var recorded = recorded(step, attempt, description);
        return BatchOutcome.failed(new StepFailure(
                step, code(thrown, attempt), remains + recorded, description, attempt.noResume(description.sql())));
    }

    /** Records the failure, unless nobody knows how far the step came; returns what messages add to what remains of it. */
    private String recorded(PlannedStep step, StepAttempt attempt, FailureDescription description) {
        var journal = attempt.journal();
        var isLost = !journal.isInDoubt()
                && new FailureRecorder(turn, writer).record(step, description, journal.position())
                        == Remains.UNRECORDED;
        return isLost ? "; the history did not take a row that says so" : "";
    }

    private ErrorCode code(Throwable thrown, StepAttempt attempt) {
        if (Causes.include(InvalidIndexException.class, thrown)) {
            return ErrorCode.INVALID_INDEX;
        }
        if (Causes.include(HistoryChangedException.class, thrown)) {
            return ErrorCode.HISTORY_CHANGED;
        }
        if (attempt.journal().position() > 0) {
            return ErrorCode.MIGRATION_INTERRUPTED;
        }
        return turn.watch().stopped().map(StopReason::code).orElse(ErrorCode.MIGRATION_FAILED);
    }

    private Session session() {
        return turn.session();
    }
}
