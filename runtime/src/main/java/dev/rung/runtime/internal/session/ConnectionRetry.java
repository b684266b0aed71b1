package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.sql.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a data source for a connection, again and again while the database is not there yet, as at start-up or while a
 * standby takes over.
 */
final class ConnectionRetry {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionRetry.class);
    private static final Duration LEAVING = Duration.ofSeconds(1);
    private static final long SHORTEST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final DataSource dataSource;
    private final Duration limit;
    private final Duration answerWait;

    ConnectionRetry(DataSource dataSource, Duration limit, Duration answerWait) {
        this.dataSource = dataSource;
        this.limit = limit;
        this.answerWait = answerWait;
    }

    /** Returns a connection, or throws what keeps it from coming. */
    Connection connect() {
        var start = System.nanoTime();
        var isLogged = false;
        while (true) {
            try {
                return new ConnectionRequest(dataSource, answerWait).send();
            } catch (SQLException | RuntimeException e) {
                if (!maySucceed(e)
                        || limitOf(e).minusNanos(System.nanoTime() - start).isNegative()) {
                    throw DatabaseFailures.connecting(e);
                }
                if (!isLogged && !limit.isZero()) {
                    LOG.info("rung: waiting up to {} s for the database: {}", limit.toSeconds(), SqlFailure.of(e));
                    isLogged = true;
                }
                pause(e);
            }
        }
    }

    /** Where there is room for one connection only, the last one of Rung itself may not have ended yet. */
    private Duration limitOf(Exception thrown) {
        return SqlFailure.of(thrown).isNoRoom() && limit.compareTo(LEAVING) < 0 ? LEAVING : limit;
    }

    private static boolean maySucceed(Exception thrown) {
        var failure = SqlFailure.of(thrown);
        return !failure.isRefusedUser() && (failure.isConnectionLoss() || failure.isNoRoom());
    }

    private static void pause(Exception thrown) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DatabaseFailures.connecting(thrown);
        }
    }
}
