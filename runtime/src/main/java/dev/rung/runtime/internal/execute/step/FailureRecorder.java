package dev.rung.runtime.internal.execute.step;

import dev.rung.runtime.internal.execute.failure.FailureDescription;
import dev.rung.runtime.internal.history.HistoryReplacedException;
import dev.rung.runtime.internal.history.HistoryRows.FailedAttempt;
import dev.rung.runtime.internal.sql.LocalCommit;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.model.PlannedStep;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes a failure into the history, after the rollback and in a transaction of its own, so that it survives. */
public final class FailureRecorder {

    private final RunContext context;

    public FailureRecorder(RunContext context) {
        this.context = context;
    }

    /** What the attempt left in the database. */
    public enum Remains {
        /** Nothing but the row that reports it. */
        NOTHING,
        /** What was committed before the failure. */
        PART,
        /** Nothing, not even a row that reports it: the history did not accept one. */
        UNRECORDED,
        /** It is not known: the connection is lost. */
        UNKNOWN
    }

    /**
     * Records {@code description}; returns what is left of the attempt. The connection must be in autocommit.
     *
     * @param statement the statement that the step has reached; 0 where nothing of it is left
     */
    public Remains record(PlannedStep step, FailureDescription description, int statement) {
        try {
            context.session().reset();
            return inAnyEncoding(step, description, statement);
        } catch (SQLException | HistoryReplacedException e) {
            description.thrown().addSuppressed(e);
            return context.session().isServerAnswering() ? Remains.UNRECORDED : Remains.UNKNOWN;
        }
    }

    private Remains inAnyEncoding(PlannedStep step, FailureDescription description, int statement) throws SQLException {
        try {
            return record(step, new FailedAttempt(description.took(), description.failure(), statement));
        } catch (SQLException e) {
            if (!SqlFailure.of(e).isUntranslatable()) {
                throw e;
            }
            return record(step, new FailedAttempt(description.took(), description.failureInAscii(), statement));
        }
    }

    private Remains record(PlannedStep step, FailedAttempt attempt) throws SQLException {
        return context.lock().inTransaction(own -> {
            commitLocally(own);
            context.history().lockAndVerify(own);
            return record(own, step, attempt);
        });
    }

    private static void commitLocally(Connection own) throws SQLException {
        try (var statement = own.createStatement()) {
            statement.execute(LocalCommit.SQL);
        }
    }

    private Remains record(Connection own, PlannedStep step, FailedAttempt attempt) throws SQLException {
        if (context.history().rows().failClaimed(own, step, attempt)) {
            return Remains.PART;
        }
        context.history().rows().addFailed(own, step, attempt);
        return Remains.NOTHING;
    }
}
