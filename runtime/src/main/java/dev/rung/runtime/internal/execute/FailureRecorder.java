package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.model.PlannedStep;
import java.sql.SQLException;

/** Writes a failure into the history, after the rollback and in a transaction of its own, so that it survives. */
record FailureRecorder(Session session, HistoryWriter writer) {

    /** What the attempt left in the database. */
    enum Remains {
        /** Nothing but the row that tells of it. */
        NOTHING,
        /** What was committed before the failure. */
        PART,
        /** Nobody knows: the connection is gone. */
        UNKNOWN
    }

    /** Records {@code description}; returns what is left of the attempt. The connection must be in autocommit. */
    Remains record(PlannedStep step, FailureDescription description) {
        try {
            session.settle();
            var failure = description.failure();
            if (writer.failClaimed(session.connection(), step, description.took(), failure)) {
                return Remains.PART;
            }
            writer.addFailed(session.connection(), step, description.took(), failure);
            return Remains.NOTHING;
        } catch (SQLException e) {
            description.thrown().addSuppressed(e);
            return Remains.UNKNOWN;
        }
    }
}
