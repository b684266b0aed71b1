package dev.rung.runtime.internal.session;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.LockException;
import dev.rung.runtime.model.LockHolder;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The turn of one runner: waits for the lock, keeps it, gives it back. The lock is polled in autocommit, never waited for
 * inside a statement: a statement that waits keeps a snapshot, and a {@code create index concurrently} of the one who has
 * the lock would wait for that snapshot.
 */
public final class Turn implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 500;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Session session;
    private final @Nullable AdvisoryLock lock;
    private final Duration waited;

    private Turn(Session session, @Nullable AdvisoryLock lock, Duration waited) {
        this.session = session;
        this.lock = lock;
        this.waited = waited;
    }

    /** Returns the turn of {@code session}, once it has come; throws where that takes too long. */
    static Turn await(Session session) throws SQLException {
        session.facts().requirePrimary();
        if (session.settings().lockMode() == LockMode.NONE) {
            return new Turn(session, null, Duration.ZERO);
        }
        var lock = lock(session);
        var start = System.nanoTime();
        var nextLine = Duration.ZERO;
        var pause = FIRST_PAUSE_MILLIS;
        while (!lock.tryAcquire()) {
            var waited = since(start);
            if (waited.compareTo(session.settings().lockWait()) >= 0) {
                throw tooLong(lock, waited);
            }
            if (waited.compareTo(nextLine) >= 0) {
                log(lock, waited);
                nextLine = waited.plus(BETWEEN_LINES);
            }
            pause(pause, session.settings().lockWait().minus(waited));
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
        return new Turn(session, lock, since(start));
    }

    static AdvisoryLock lock(Session session) {
        return new AdvisoryLock(
                LockKey.of(session.database(), session.settings().history()), session.connection());
    }

    public Session session() {
        return session;
    }

    /** Returns how long it took until the turn came. */
    public Duration waited() {
        return waited;
    }

    /** Gives the turn back. Where the lock is gone already the session is too, or a migration released it. */
    @Override
    public void close() {
        if (lock == null) {
            return;
        }
        try {
            if (!lock.release()) {
                LOG.warn(
                        "[{}] rung: the migration lock was gone before the end; does a migration call"
                                + " pg_advisory_unlock_all()? The history alone kept the run exactly once",
                        ErrorCode.LOCK_LOST);
            }
        } catch (SQLException e) {
            LOG.debug("rung: the lock ends with its session", e);
        }
    }

    private static void log(AdvisoryLock lock, Duration waited) throws SQLException {
        var holder = lock.holder().map(LockHolder::toString).orElse("nobody any more");
        LOG.info("rung: waiting for the migration lock since {} ms, held by {}", waited.toMillis(), holder);
    }

    private static void pause(long millis, Duration left) {
        try {
            var jittered = ThreadLocalRandom.current().nextLong(millis, 5 * millis / 2 + 1);
            Thread.sleep(Math.max(1, Math.min(jittered, left.toMillis())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LockException(
                    ErrorCode.WAIT_INTERRUPTED,
                    Explanation.unchanged(
                            "The thread was interrupted while it waited for the migration lock", "run again"),
                    null);
        }
    }

    private static LockException tooLong(AdvisoryLock lock, Duration waited) throws SQLException {
        var holder = lock.holder();
        var what = "Another runner kept the migration lock for %d ms, as long as this one was told to wait"
                .formatted(waited.toMillis());
        var who = holder.map(has -> what + ": " + has).orElse(what);
        var fix = holder.map(has ->
                        "wait for it, or end it on the server: select pg_terminate_backend(%d)".formatted(has.pid()))
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
