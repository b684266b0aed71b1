package dev.rung.runtime.internal.execute.step;

import dev.rung.runtime.internal.session.MigrationLock;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.model.LockHolder;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Retries what did not get its locks in time, until the deadline, and names the sessions that blocked it. Belongs to one
 * step, or to the steps of one transaction.
 */
public final class LockRetry {

    private static final Logger LOG = LoggerFactory.getLogger("dev.rung.runtime.Migrator");

    private final MigrationLock lock;
    private Backoff backoff;
    private Duration lockTimeout = Duration.ZERO;
    private String circumstances = "";

    public LockRetry(MigrationLock lock) {
        this.lock = lock;
        this.backoff = newBackoff();
    }

    /** Starts the deadline again, for a statement that has one of its own. */
    public void restart() {
        backoff = newBackoff();
    }

    /** Returns how long the next try may wait for each of its locks. */
    public Duration nextAttempt() {
        lockTimeout = backoff.nextAttempt();
        circumstances = "";
        return lockTimeout;
    }

    /** Notes what led to a failure: {@code statement} was the last that began, and {@code took} how long it all took. */
    public void recordFailure(Throwable thrown, String statement, Duration took) {
        circumstances = circumstancesOf(thrown, statement, took);
    }

    /** Returns whether another try of {@code step} is to begin after that failure, once it has paused. */
    public boolean retryAfterPause(Object step, Throwable thrown) {
        var failure = SqlFailure.of(thrown);
        if (!failure.isWorthAnotherTry() || lock.watchdog().stopped().isPresent()) {
            return false;
        }
        var delay = backoff.nextDelay();
        if (delay.isZero()) {
            return false;
        }
        LOG.info(
                "rung: {} is rolled back after try {}, the next one comes in {} ms: {}{}",
                step,
                backoff.attempts(),
                delay.toMillis(),
                failure,
                circumstances);
        return sleep(delay);
    }

    /** Returns what led to the last failure, as the end of a sentence; empty where the failure says it all. */
    public String circumstances() {
        return circumstances;
    }

    private Backoff newBackoff() {
        return new Backoff(lock.session().settings().limits());
    }

    private static boolean sleep(Duration delay) {
        try {
            Thread.sleep(delay.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String circumstancesOf(Throwable thrown, String statement, Duration took) {
        var stopped = lock.watchdog().stopped();
        if (stopped.isPresent()) {
            return thrown instanceof StoppedException ? "" : ", because " + stopped.get();
        }
        if (!SqlFailure.of(thrown).sqlState().equals(SqlFailure.LOCK_NOT_AVAILABLE)) {
            return "";
        }
        try {
            return blockers(statement, took.compareTo(lockTimeout) < 0 ? took : lockTimeout);
        } catch (SQLException e) {
            thrown.addSuppressed(e);
            return "";
        }
    }

    private String blockers(String statement, Duration waited) throws SQLException {
        var holders = lock.session().blockers(statement, waited);
        return holders.isEmpty()
                ? ""
                : holders.stream().map(LockHolder::toString).collect(Collectors.joining("; ", ", held by ", ""));
    }
}
