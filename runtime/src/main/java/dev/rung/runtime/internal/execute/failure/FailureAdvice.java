package dev.rung.runtime.internal.execute.failure;

import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.internal.catalog.KnownMigration;
import dev.rung.runtime.internal.sql.SqlAdvice;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.PlannedStep;

/** What to do about a migration that failed. */
public final class FailureAdvice {

    private FailureAdvice() {}

    public static String of(StepFailure failure, KnownMigration migration) {
        return switch (failure.code()) {
            case MIGRATION_INTERRUPTED, INVALID_INDEX -> InterruptionAdvice.of(failure);
            case DATA_LOSS -> "roll back again, and see what it tells";
            case RUN_STOPPED -> "run again, when it may take its time";
            case RUN_TIME_UP -> "run again, or give it more time: runLimit on the builder";
            case NO_ANSWER ->
                "see whether the server and the network to it are well, then run again; nothing has to be repaired";
            case CONNECTION_LOST -> "see why the connection broke, then run again; nothing has to be repaired";
            case HISTORY_CHANGED -> leaveHistoryAlone(failure.step());
            case TRANSACTION_ENDED ->
                "leave begin, commit and rollback out of the migration, or give it "
                        + setting(failure.step().direction(), migration);
            default -> repeatable(failure, migration) + "; nothing has to be repaired";
        };
    }

    private static String leaveHistoryAlone(PlannedStep step) {
        return step.transactionMode() == TransactionMode.NON_TRANSACTIONAL
                ? "put the history back as it was, from a backup of the table; leave it alone, Rung alone writes it; then run again"
                : "leave the table of the history alone: Rung alone writes it; then run again";
    }

    /** The class of a released migration is not edited; one that fails when it is applied has left nothing in any database. */
    private static String repeatable(StepFailure failure, KnownMigration migration) {
        var sql = failure.description().sql();
        var direction = failure.step().direction();
        return direction == Direction.DOWN && sql.sqlState().equals(SqlFailure.ACTIVE_TRANSACTION)
                ? "the statement cannot run in a transaction: give the migration %s before it is released; a released one stays as it is, and is undone by a new migration with transactional = false"
                        .formatted(setting(direction, migration))
                : SqlAdvice.remedy(sql) + ", then run again";
    }

    /** Returns what the annotation has to say so that this direction is outside a transaction, and the other as it is. */
    private static String setting(Direction direction, KnownMigration migration) {
        return switch (direction) {
            case UP -> "transactional = false";
            case DOWN ->
                migration.entry().upMode() == TransactionMode.TRANSACTIONAL
                        ? "outsideTransaction = Migration.Direction.DOWN"
                        : "transactional = false in place of outsideTransaction";
        };
    }
}
