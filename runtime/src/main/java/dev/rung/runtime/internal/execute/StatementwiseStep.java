package dev.rung.runtime.internal.execute;

import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.session.Turn;
import dev.rung.runtime.model.PlannedStep;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Runs a step outside a transaction: its row is committed first, as running; each statement is journaled before it
 * begins; the row is ended last. What ends in between, ends with a row that says how far it came.
 */
record StatementwiseStep(Turn turn, MigrationSet known, HistoryWriter writer) {

    BatchOutcome run(PlannedStep step) throws SQLException {
        new StepClaim(session(), writer).outsideTransaction(step);
        session().touched();
        var watch = Stopwatch.start();
        var journal = new Journal(session(), writer, step);
        var thrown = attempt(step, journal).or(() -> complete(step, watch));
        return thrown.isPresent()
                ? failed(step, journal, thrown.get(), watch)
                : BatchOutcome.done(List.of(watch.done(step)));
    }

    private Optional<Throwable> attempt(PlannedStep step, Journal journal) throws SQLException {
        var guarded = GuardedConnection.of(session().connection(), TransactionMode.NON_TRANSACTIONAL);
        var invocation = new Invocation(known.get(step.version()), step.direction());
        return turn.watch().during(step.toString(), run -> invocation.attempt(new WorkContext(guarded, journal)));
    }

    private Optional<Throwable> complete(PlannedStep step, Stopwatch watch) {
        try {
            if (!session().connection().getAutoCommit()) {
                return Optional.of(new SQLException("the migration left a transaction of its own open", "25000"));
            }
            session().settle();
            return writer.complete(session().connection(), step, watch.took())
                    ? Optional.empty()
                    : Optional.of(new SQLException("row %d of the history is gone".formatted(step.seq())));
        } catch (SQLException e) {
            return Optional.of(e);
        }
    }

    private BatchOutcome failed(PlannedStep step, Journal journal, Throwable thrown, Stopwatch watch) {
        endOwnTransaction(thrown);
        var className = known.get(step.version()).entry().className();
        var description = FailureDescription.of(thrown, className, watch.took());
        new FailureRecorder(turn, writer).record(step, description);
        var code = journal.statements() == 0 ? ErrorCode.MIGRATION_FAILED : ErrorCode.MIGRATION_INTERRUPTED;
        return BatchOutcome.failed(new StepFailure(step, code, database(step, journal), description));
    }

    private void endOwnTransaction(Throwable thrown) {
        try {
            if (!session().connection().getAutoCommit()) {
                session().connection().rollback();
                session().connection().setAutoCommit(true);
            }
        } catch (SQLException e) {
            thrown.addSuppressed(e);
        }
    }

    private Session session() {
        return turn.session();
    }

    private static String database(PlannedStep step, Journal journal) {
        return journal.statements() == 0
                ? "%s had not begun its first statement".formatted(step.version())
                : "%s runs outside a transaction: what it did before statement %d stays, and that one may have left a part"
                        .formatted(step.version(), journal.statements());
    }
}
