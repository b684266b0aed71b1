package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.sql.RedactedCause;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that is cut where the server leaves a statement of Rung without an answer for too long. What a migration sends
 * may take as long as the creator of the connection allows. Closing gives that limit back, and then the connection.
 */
final class BoundedConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedConnection.class);

    private final Connection connection;
    private final int original;
    private final int ours;

    private BoundedConnection(Connection connection, int original, int ours) {
        this.connection = connection;
        this.original = original;
        this.ours = ours;
    }

    /** Bounds {@code connection}, where its driver can; a limit of its own that is stricter stays. */
    static BoundedConnection of(Connection connection, Duration answerWait) {
        var original = limitOf(connection);
        var wanted = (int) Math.max(1, Math.min(answerWait.toMillis(), Integer.MAX_VALUE));
        var bounded =
                new BoundedConnection(connection, original, original > 0 && original < wanted ? original : wanted);
        bounded.limit(bounded.ours);
        return bounded;
    }

    Connection connection() {
        return connection;
    }

    /** Lifts Rung's limit, for what may take long, until {@link #bind}. */
    void release() {
        limit(original);
    }

    /** Sets Rung's limit again. */
    void bind() {
        limit(ours);
    }

    /** Restores the limit that the connection had, and closes it. */
    @Override
    public void close() throws SQLException {
        limit(original);
        connection.close();
    }

    /** Returns the limit in milliseconds; 0 where there is none, or the driver reports none. */
    private static int limitOf(Connection connection) {
        try {
            return connection.getNetworkTimeout();
        } catch (SQLException | RuntimeException | AbstractMethodError e) {
            LOG.debug("rung: the driver does not say how long it waits", RedactedCause.of(e));
            return 0;
        }
    }

    /** Best effort: a driver that does not support it, or a lost connection, is left unchanged. */
    private void limit(int millis) {
        if (original == ours) {
            return;
        }
        try {
            connection.setNetworkTimeout(Runnable::run, millis);
        } catch (SQLException | RuntimeException | AbstractMethodError e) {
            LOG.debug("rung: the driver cannot limit how long it waits", RedactedCause.of(e));
        }
    }
}
