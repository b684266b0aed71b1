package dev.rung.runtime.internal.execute;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.history.HistoryMovedException;
import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.StepResult;
import dev.rung.runtime.model.TransactionScope;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs steps in one transaction, each together with its row: claim the row, run the migration, complete the row; commit.
 * After a failure nothing of them is left but the row that tells of it.
 */
record TransactionBatch(Session session, MigrationSet known, HistoryWriter writer) {

    BatchOutcome run(List<PlannedStep> steps) throws SQLException {
        session.connection().setAutoCommit(false);
        var results = new ArrayList<StepResult>();
        for (var step : steps) {
            var watch = Stopwatch.start();
            var transaction = claim(step);
            var thrown = attempt(step).or(() -> complete(step, watch, transaction));
            if (thrown.isPresent()) {
                return failed(step, thrown.get(), watch.took());
            }
            results.add(watch.done(step));
        }
        return commit(steps.get(steps.size() - 1), results);
    }

    private String claim(PlannedStep step) throws SQLException {
        try {
            return new StepClaim(session, writer).inTransaction(step);
        } catch (SQLException | HistoryMovedException e) {
            rollback(e);
            throw e;
        }
    }

    private Optional<Throwable> attempt(PlannedStep step) {
        return new Invocation(known.get(step.version()), step.direction())
                .attempt(new WorkContext(session.connection(), new TransactionGuard(StatementListener.NONE)));
    }

    private Optional<Throwable> complete(PlannedStep step, Stopwatch watch, String transaction) {
        try {
            var open = new HistoryWriter.OpenTransaction(transaction, session.ourselvesSql());
            return writer.complete(session.connection(), step, watch.took(), open)
                    ? Optional.empty()
                    : Optional.of(new TransactionControlException("commit or rollback"));
        } catch (SQLException e) {
            return Optional.of(e);
        }
    }

    private BatchOutcome commit(PlannedStep last, List<StepResult> results) throws SQLException {
        try {
            session.connection().commit();
        } catch (SQLException e) {
            return SqlFailure.of(e).isConnectionLoss() ? unknown(last, e) : failed(last, e, Duration.ZERO);
        }
        session.connection().setAutoCommit(true);
        return BatchOutcome.done(results);
    }

    private BatchOutcome failed(PlannedStep step, Throwable thrown, Duration took) {
        rollback(thrown);
        var description = describe(step, thrown, took);
        var remains = new FailureRecorder(session, writer).record(step, description);
        return BatchOutcome.failed(
                new StepFailure(step, code(description, remains), database(step, remains), description));
    }

    private BatchOutcome unknown(PlannedStep step, SQLException thrown) {
        return BatchOutcome.failed(new StepFailure(
                step,
                ErrorCode.OUTCOME_UNKNOWN,
                "unknown whether %s is committed; the history tells, as soon as the server answers".formatted(step),
                describe(step, thrown, Duration.ZERO)));
    }

    private void rollback(Throwable thrown) {
        try {
            session.connection().rollback();
            session.connection().setAutoCommit(true);
        } catch (SQLException e) {
            thrown.addSuppressed(e);
        }
    }

    private FailureDescription describe(PlannedStep step, Throwable thrown, Duration took) {
        var className = known.get(step.version()).entry().className();
        return FailureDescription.of(thrown, className, took);
    }

    private static ErrorCode code(FailureDescription description, FailureRecorder.Remains remains) {
        if (remains == FailureRecorder.Remains.PART || TransactionControlException.caused(description.thrown())) {
            return ErrorCode.TRANSACTION_ENDED;
        }
        return description.sql().sqlState().equals(SqlFailure.LOCK_NOT_AVAILABLE)
                ? ErrorCode.LOCK_TIMEOUT
                : ErrorCode.MIGRATION_FAILED;
    }

    private String database(PlannedStep step, FailureRecorder.Remains remains) {
        return switch (remains) {
            case NOTHING ->
                session.settings().transactionScope() == TransactionScope.RUN
                        ? "the whole run is rolled back, nothing of it is left"
                        : "%s is rolled back, nothing of it is left".formatted(step.version());
            case PART ->
                "%s committed before it failed: what it did until then stays, and it counts as interrupted, until resolve(...)"
                        .formatted(step.version());
            case UNKNOWN -> "the connection is gone; the server rolls %s back".formatted(step.version());
        };
    }
}
