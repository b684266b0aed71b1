package dev.rung.runtime.internal.session;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.internal.sql.RedactedCause;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lock of the session: it is held from the first statement of a run to its last. */
final class SessionLock extends MigrationLock {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationLock.class);

    private final Optional<AdvisoryLock> lock;
    private final Duration waited;

    private SessionLock(Session session, Watchdog watchdog, Optional<AdvisoryLock> lock, Duration waited) {
        super(session, watchdog);
        this.lock = lock;
        this.waited = waited;
    }

    static SessionLock acquire(Session session, Watchdog watchdog) throws SQLException {
        if (session.settings().lockMode() == LockMode.NONE) {
            return new SessionLock(session, watchdog, Optional.empty(), Duration.ZERO);
        }
        var lock = AdvisoryLock.of(session, AdvisoryLock.Span.SESSION);
        var waited = new LockAcquisition(lock, session.settings().limits().lockWait(), watchdog).acquire();
        return new SessionLock(session, watchdog, Optional.of(lock), waited);
    }

    @Override
    public Duration waited() {
        return waited;
    }

    @Override
    public void begin() throws SQLException {
        session().begin();
    }

    @Override
    public <T> T autoCommitted(SessionWork<Connection, T> work) throws SQLException {
        return session().autoCommitted(work);
    }

    @Override
    void release() {
        lock.ifPresent(SessionLock::unlock);
    }

    /** Where the lock is not held any more the session has ended, or a migration released it. */
    private static void unlock(AdvisoryLock lock) {
        try {
            if (!lock.release()) {
                LOG.warn(
                        "[{}] rung: the migration lock was gone before the end; does a migration call"
                                + " pg_advisory_unlock_all()? The history alone kept the run exactly once",
                        ErrorCode.LOCK_LOST);
            }
        } catch (SQLException e) {
            LOG.debug("rung: the lock ends with its session", RedactedCause.of(e));
        }
    }
}
