package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.history.HistoryMovedException;
import dev.rung.runtime.internal.history.HistoryReplacedException;
import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.history.HistoryWriter.Ending;
import dev.rung.runtime.internal.history.HistoryWriter.OpenTransaction;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.session.Turn;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.StepResult;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One try to run steps in one transaction, each together with its row: claim the row, run the migration, complete the row;
 * the last completion and the commit travel together.
 *
 * @param turn whose turn it is
 * @param known the migrations in the code
 * @param writer the history
 * @param observer who looks at the server meanwhile
 * @param lockTimeout how long a statement may wait for a lock
 */
record TransactionAttempt(
        Turn turn, MigrationSet known, HistoryWriter writer, StepObserver observer, Duration lockTimeout) {

    Attempt run(List<PlannedStep> steps) throws SQLException {
        turn.begin();
        Attempt attempt = new Attempt.Committed(List.of(), Confirmation.FULL);
        for (var step : steps) {
            if (!(attempt instanceof Attempt.Committed before)) {
                return attempt;
            }
            var last = before.results().size() == steps.size() - 1;
            attempt = run(step, before.results(), last ? Ending.COMMIT : Ending.NONE);
        }
        if (attempt instanceof Attempt.Committed) {
            session().connection().setAutoCommit(true);
        }
        return attempt;
    }

    /** Runs {@code step} after those that {@code before} are the results of, unless the run is to stop. */
    private Attempt run(PlannedStep step, List<StepResult> before, Ending ending) throws SQLException {
        var stopped = turn.watch().stopped();
        if (stopped.isPresent()) {
            return rolledBack(
                    step, new StoppedException(stopped.get()), Stopwatch.start(), new StatementTrace(session()));
        }
        var change = step.change().filter(known -> observer == StepObserver.NONE);
        return change.isPresent()
                ? new ListedAttempt(turn, writer, lockTimeout)
                        .run(new ListedAttempt.Place(step, change.get(), before, ending))
                : runCode(step, before, ending);
    }

    private Attempt runCode(PlannedStep step, List<StepResult> before, Ending ending) throws SQLException {
        var watch = Stopwatch.start();
        var trace = new StatementTrace(session());
        var transaction = claim(step);
        var observation = observer.begins(session(), step);
        var guard = new WatchedGuard(TimedGuard.over(new TransactionGuard(trace), observation), turn.watch());
        var thrown = turn.watch().during(step, () -> attempt(step, guard));
        if (thrown.isPresent()) {
            return rolledBack(step, thrown.get(), watch, trace);
        }
        observation.ended();
        var done = watch.done(step);
        var results = Stream.concat(before.stream(), Stream.of(done)).toList();
        try {
            var check = trace.indexes().closingSql(session().ourselvesSql());
            var open = new OpenTransaction(transaction, check, ending);
            return new Attempt.Committed(results, complete(step, done.took(), open));
        } catch (SQLException e) {
            var refusal = IndexClaims.refusal(e);
            if (refusal.isPresent()) {
                return rolledBack(step, refusal.get(), watch, trace);
            }
            var isUnanswered = ending == Ending.COMMIT && CommitFailure.isUnanswered(e, session());
            return isUnanswered
                    ? new Attempt.Unanswered(step, results, e)
                    : rolledBack(step, CommitRefusedException.of(e), watch, trace);
        }
    }

    private String claim(PlannedStep step) throws SQLException {
        try {
            return new StepClaim(session(), writer).inTransaction(step, lockTimeout);
        } catch (SQLException | HistoryMovedException | HistoryReplacedException e) {
            session().rollback(e);
            throw e;
        }
    }

    private Optional<Throwable> attempt(PlannedStep step, Guard guard) {
        var context = new WorkContext(session().connection(), guard);
        var thrown = new Invocation(known.get(step.version()), step).attempt(context);
        return thrown.or(() -> turn.watch().stopped().map(StoppedException::new));
    }

    private Confirmation complete(PlannedStep step, Duration took, OpenTransaction open) throws SQLException {
        var connection = session().connection();
        var completion = turn.watch().committing(step, () -> writer.complete(connection, step, took, open));
        return switch (completion.end()) {
            case DONE -> Confirmation.of(completion.warnings());
            case TRANSACTION_ENDED -> throw new TransactionControlException("commit or rollback");
        };
    }

    private Attempt rolledBack(PlannedStep step, Throwable thrown, Stopwatch watch, StatementTrace trace) {
        session().rollback(thrown);
        return new Attempt.RolledBack(step, thrown, watch.took(), trace.last());
    }

    private Session session() {
        return turn.session();
    }
}
