package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.history.HistoryMovedException;
import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.history.HistoryWriter.Ending;
import dev.rung.runtime.internal.history.HistoryWriter.OpenTransaction;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.session.Turn;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.internal.sql.SqlSequence;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.StepResult;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        var results = new ArrayList<StepResult>();
        for (var step : steps) {
            var last = results.size() == steps.size() - 1;
            var failed = run(step, results, last ? Ending.COMMIT : Ending.NONE);
            if (failed.isPresent()) {
                return failed.get();
            }
        }
        session().connection().setAutoCommit(true);
        return new Attempt.Committed(List.copyOf(results));
    }

    /** Runs {@code step} and adds its result to {@code results}; returns why it is no good, empty where it is. */
    private Optional<Attempt> run(PlannedStep step, List<StepResult> results, Ending ending) throws SQLException {
        var change = step.change().filter(known -> observer == StepObserver.NONE);
        return change.isPresent()
                ? runListed(new ListedAttempt.Place(step, change.get(), results, ending), results)
                : runCode(step, results, ending);
    }

    private Optional<Attempt> runListed(ListedAttempt.Place place, List<StepResult> results) throws SQLException {
        var watch = Stopwatch.start();
        var failed = new ListedAttempt(turn, writer, lockTimeout).run(place);
        if (failed.isEmpty()) {
            results.add(watch.done(place.step()));
        }
        return failed;
    }

    private Optional<Attempt> runCode(PlannedStep step, List<StepResult> results, Ending ending) throws SQLException {
        var watch = Stopwatch.start();
        var trace = new StatementTrace(session());
        var transaction = claim(step);
        var observation = observer.begins(session(), step);
        var guard = TimedGuard.over(new TransactionGuard(trace), observation);
        var thrown = turn.watch().during(step, () -> attempt(step, guard));
        if (thrown.isPresent()) {
            return Optional.of(rolledBack(step, thrown.get(), watch, trace));
        }
        observation.ended();
        results.add(watch.done(step));
        try {
            var check = SqlSequence.of(trace.indexes().checkSql(), session().ourselvesSql());
            complete(step, watch.took(), new OpenTransaction(transaction, check, ending));
            return Optional.empty();
        } catch (SQLException e) {
            var refusal = IndexClaims.refusal(e);
            if (refusal.isPresent()) {
                return Optional.of(rolledBack(step, refusal.get(), watch, trace));
            }
            var isUnanswered = ending == Ending.COMMIT && SqlFailure.of(e).isConnectionLoss();
            return Optional.of(
                    isUnanswered
                            ? new Attempt.Unanswered(step, List.copyOf(results), e)
                            : rolledBack(step, e, watch, trace));
        }
    }

    private String claim(PlannedStep step) throws SQLException {
        try {
            return new StepClaim(session(), writer).inTransaction(step, lockTimeout);
        } catch (SQLException | HistoryMovedException e) {
            session().rollback(e);
            throw e;
        }
    }

    private Optional<Throwable> attempt(PlannedStep step, Guard guard) {
        var context = new WorkContext(session().connection(), guard);
        var thrown = new Invocation(known.get(step.version()), step).attempt(context);
        return thrown.or(() -> turn.watch().stopped().map(StoppedException::new));
    }

    private void complete(PlannedStep step, Duration took, OpenTransaction open) throws SQLException {
        var completion =
                turn.watch().during(step, () -> writer.complete(session().connection(), step, took, open));
        switch (completion) {
            case DONE -> {}
            case TRANSACTION_ENDED -> throw new TransactionControlException("commit or rollback");
            case ROW_GONE -> throw new HistoryChangedException(step.seq());
        }
    }

    private Attempt rolledBack(PlannedStep step, Throwable thrown, Stopwatch watch, StatementTrace trace) {
        session().rollback(thrown);
        return new Attempt.RolledBack(step, thrown, watch.took(), trace.last());
    }

    private Session session() {
        return turn.session();
    }
}
