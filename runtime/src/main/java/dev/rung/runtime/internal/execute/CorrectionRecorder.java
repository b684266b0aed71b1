package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.execute.step.RunContext;
import dev.rung.runtime.internal.jdbc.OptionalCall;
import dev.rung.runtime.internal.jdbc.Warnings;
import dev.rung.runtime.internal.session.CommitConfirmation;
import dev.rung.runtime.model.EntryKind;
import dev.rung.runtime.model.MigrationPlan;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Writes rows of the history that a person has asked for, and runs nothing.
 */
public final class CorrectionRecorder {

    private final RunContext context;

    public CorrectionRecorder(RunContext context) {
        this.context = context;
    }

    /**
     * Writes the rows of {@code plan}, all of one kind, in one transaction.
     *
     * @throws dev.rung.runtime.error.RunStoppedException if the rows are committed here, and a standby has not confirmed it
     */
    public void record(MigrationPlan plan, EntryKind kind) throws SQLException {
        var history = context.history();
        var confirmation = context.lock().inTransaction(own -> {
            history.lockAndVerify(own);
            for (var step : plan.steps()) {
                history.rows().endRunning(own, step);
                history.rows().addRecorded(own, step, kind);
            }
            return context.watchdog().committing("the record", () -> commit(own));
        });
        if (confirmation == CommitConfirmation.LOCAL) {
            throw new RunFailures(context, new RunProgress(context.lock()), 0)
                    .unconfirmed("What a person has found out", "it is recorded, and committed on this server");
        }
    }

    private static CommitConfirmation commit(Connection own) throws SQLException {
        OptionalCall.orElseNothing(own::clearWarnings);
        own.commit();
        return CommitConfirmation.of(Warnings.of(own::getWarnings));
    }
}
