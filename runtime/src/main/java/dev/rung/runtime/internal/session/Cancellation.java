package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.sql.RedactedCause;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what a server does for one connection: asks it to cancel, and cuts the connection where that does not help. Both may
 * take as long as the network does, so each has a thread of its own. Thread-safe.
 */
final class Cancellation {

    private static final Logger LOG = LoggerFactory.getLogger(Cancellation.class);
    private static final long LONGEST_REQUEST_MILLIS = 1_000;

    private final Connection connection;
    private final Optional<Driver> driver;
    private final BackgroundTask request = new BackgroundTask("rung-cancel");
    private final BackgroundTask cut = new BackgroundTask("rung-cut");
    private volatile boolean isCut;

    Cancellation(Connection connection, Optional<Driver> driver) {
        this.connection = connection;
        this.driver = driver;
    }

    /** Asks the server to cancel the running statement, unless it is being asked already; returns at once. */
    void request() {
        driver.ifPresent(known -> request.begin(() -> cancel(known)));
    }

    /**
     * Waits for a request that is under way, so that it does not cancel a later statement; for a second at most. On a
     * connection that is cut there are none.
     */
    void awaitRequest() {
        if (!isCut) {
            request.await(LONGEST_REQUEST_MILLIS);
        }
    }

    /** Cuts the connection: a thread that waits for an answer gets an error. Returns at once. */
    void cut() {
        isCut = true;
        cut.begin(this::abort);
    }

    /** Waits until the connection is cut, for a second at most. */
    void awaitCut() {
        cut.await(LONGEST_REQUEST_MILLIS);
    }

    private static void cancel(Driver driver) {
        try {
            driver.cancel();
        } catch (SQLException e) {
            LOG.debug("rung: the statement cannot be cancelled", RedactedCause.of(e));
        }
    }

    private void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException | RuntimeException e) {
            LOG.debug("rung: the connection cannot be cut", RedactedCause.of(e));
        }
    }
}
