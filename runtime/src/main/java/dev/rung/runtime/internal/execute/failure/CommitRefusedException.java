package dev.rung.runtime.internal.execute.failure;

import dev.rung.runtime.internal.sql.SqlFailure;
import java.io.Serial;
import java.sql.SQLException;

/** The server refused a commit: no statement of the migration has failed, but what all of them have left. */
public final class CommitRefusedException extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    private CommitRefusedException(SQLException cause) {
        super(cause.getMessage(), cause.getSQLState(), cause);
    }

    /**
     * Returns {@code thrown} at the end of a transaction as such a refusal, where it is that of a deferred constraint or
     * trigger.
     */
    public static SQLException of(SQLException thrown) {
        var failure = SqlFailure.of(thrown);
        return failure.isOfConstraint() || failure.isRaised() ? new CommitRefusedException(thrown) : thrown;
    }
}
