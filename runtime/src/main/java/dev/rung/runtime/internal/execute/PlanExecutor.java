package dev.rung.runtime.internal.execute;

import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.sql.RedactedCause;
import dev.rung.runtime.internal.sql.SqlAdvice;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.TransactionScope;
import java.sql.SQLException;
import java.util.List;

/**
 * Does what a plan says; the only part that changes a database.
 *
 * @param session where
 * @param known the migrations in the code
 * @param writer the history, and who runs
 */
public record PlanExecutor(Session session, MigrationSet known, HistoryWriter writer) {

    /**
     * Runs the steps of {@code plan} and tells {@code progress} of each.
     *
     * @throws dev.rung.runtime.internal.history.HistoryMovedException if another runner was faster; the steps told stay
     * @throws MigrationFailedException if a migration fails; the steps told stay
     */
    public void execute(MigrationPlan plan, RunProgress progress) throws SQLException {
        for (var batch : batches(plan)) {
            var outcome = run(batch);
            outcome.done().forEach(progress::done);
            if (outcome.failure().isPresent()) {
                throw failed(outcome.failure().get(), progress);
            }
        }
    }

    /** Writes the rows of {@code plan} in one transaction, and runs nothing: a person says it is so. */
    public void record(MigrationPlan plan) throws SQLException {
        var connection = session.connection();
        connection.setAutoCommit(false);
        try {
            for (var step : plan.steps()) {
                writer.endRunning(connection, step);
                writer.addRecorded(connection, step);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private List<List<PlannedStep>> batches(MigrationPlan plan) {
        if (session.settings().transactionScope() == TransactionScope.MIGRATION || plan.isEmpty()) {
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

    private BatchOutcome run(List<PlannedStep> batch) throws SQLException {
        return isOutside(batch.get(0))
                ? new StatementwiseStep(session, known, writer).run(batch.get(0))
                : new TransactionBatch(session, known, writer).run(batch);
    }

    private static boolean isOutside(PlannedStep step) {
        return step.transactionMode() == TransactionMode.NON_TRANSACTIONAL;
    }

    private static MigrationFailedException failed(StepFailure failure, RunProgress progress) {
        var description = failure.description();
        progress.failed(failure.result());
        var current = progress.current()
                .map(version -> "the database is at " + version)
                .orElse("no migration is applied");
        return new MigrationFailedException(
                failure.code(),
                new Explanation(
                        "%s failed on its way %s: %s".formatted(failure.step(), way(failure.step()), description),
                        current + "; " + failure.database(),
                        fix(failure)),
                progress.report(),
                RedactedCause.of(description.thrown()));
    }

    private static String way(PlannedStep step) {
        return switch (step.direction()) {
            case UP -> "up";
            case DOWN -> "down";
        };
    }

    private static String fix(StepFailure failure) {
        var advice = SqlAdvice.remedy(failure.description().sql());
        return switch (failure.code()) {
            case MIGRATION_INTERRUPTED, INVALID_INDEX -> InterruptionAdvice.of(failure);
            case OUTCOME_UNKNOWN -> "run again: the history is read first, and decides";
            case TRANSACTION_ENDED ->
                "leave begin, commit and rollback out of the migration, or give it transactional = false";
            default -> advice + ", then run again; nothing has to be repaired";
        };
    }
}
