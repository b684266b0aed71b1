package dev.rung.runtime.internal.session;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.LockException;
import dev.rung.runtime.event.LockWaiting;
import dev.rung.runtime.model.LockHolder;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the migration lock by trying again and again, never inside a statement: a statement that waits keeps a
 * snapshot, and a {@code create index concurrently} of the session that holds the lock would wait for that snapshot.
 */
final class LockAcquisition {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationLock.class);
    private static final long SHORTEST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    /** A pause is this fraction of the time waited so far: many runners that wait for short runs get the lock quickly in turn. */
    private static final int FRACTION = 10;

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final TryLock lock;
    private final Duration limit;
    private final Watchdog watchdog;

    LockAcquisition(TryLock lock, Duration limit, Watchdog watchdog) {
        this.lock = lock;
        this.limit = limit;
        this.watchdog = watchdog;
    }

    /**
     * Acquires the lock; returns how long that took.
     *
     * @throws LockException if it takes longer than the limit, or the run is to stop
     */
    Duration acquire() throws SQLException {
        var start = System.nanoTime();
        var nextLine = Duration.ZERO;
        while (!lock.tryAcquire()) {
            var waited = since(start);
            if (waited.compareTo(limit) >= 0) {
                throw tooLong(waited);
            }
            if (waited.compareTo(nextLine) >= 0) {
                report(waited);
                nextLine = waited.plus(BETWEEN_LINES);
            }
            pause(shorter(pauseAfter(waited), limit.minus(waited)));
        }
        return since(start);
    }

    /** Sleeps, unless the run is to stop. */
    private void pause(Duration time) {
        try {
            Thread.sleep(Math.max(1, time.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WaitFailures.stopped(watchdog.stopped().orElse(StopReason.INTERRUPTED), "the migration lock");
        }
    }

    private void report(Duration waited) throws SQLException {
        var holder = lock.holder();
        LOG.info(
                "rung: waiting for the migration lock for {} ms, held by {}",
                waited.toMillis(),
                holder.map(LockHolder::toString).orElse("no session any more"));
        watchdog.events().emit((origin, at) -> new LockWaiting(origin, at, waited, holder));
    }

    private static Duration pauseAfter(Duration waited) {
        var fraction = waited.toMillis() / FRACTION;
        var millis = Math.min(Math.max(fraction, SHORTEST_PAUSE_MILLIS), LONGEST_PAUSE_MILLIS);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis, 5 * millis / 2 + 1));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private LockException tooLong(Duration waited) throws SQLException {
        var holder = lock.holder();
        var what = "Another runner kept the migration lock for %d ms, as long as this one may wait"
                .formatted(waited.toMillis());
        var who = holder.map(has -> what + ": " + has).orElse(what);
        var fix = holder.map(has ->
                        "wait for it, or end it on the server: select pg_terminate_backend(%d), as its role, as a member of pg_signal_backend, or as a superuser"
                                .formatted(has.pid()))
                .orElse("run again: it is free now");
        return new LockException(
                ErrorCode.LOCK_WAIT_TIMEOUT,
                Explanation.unchanged(who, fix + "; lockWait on the builder says how long to wait"),
                holder.orElse(null));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
