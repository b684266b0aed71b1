package dev.rung.runtime.internal.session;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.internal.sql.RedactedCause;
import dev.rung.runtime.model.LockHolder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A turn that lasts from its first statement to its last: the lock belongs to the session. */
final class SessionTurn extends Turn {

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final @Nullable AdvisoryLock lock;
    private final Duration waited;

    private SessionTurn(Session session, RunWatch watch, @Nullable AdvisoryLock lock, Duration waited) {
        super(session, watch);
        this.lock = lock;
        this.waited = waited;
    }

    static SessionTurn await(Session session, RunWatch watch) throws SQLException {
        if (session.settings().lockMode() == LockMode.NONE) {
            return new SessionTurn(session, watch, null, Duration.ZERO);
        }
        var lock = AdvisoryLock.of(session, AdvisoryLock.Span.SESSION);
        var waited = new LockQueue(place(lock), session.settings().limits().lockWait(), watch).await();
        return new SessionTurn(session, watch, lock, waited);
    }

    private static LockQueue.Place place(AdvisoryLock lock) {
        return new LockQueue.Place() {

            @Override
            public boolean tryAcquire() throws SQLException {
                return lock.tryAcquire();
            }

            @Override
            public Optional<LockHolder> holder() throws SQLException {
                return lock.holder();
            }
        };
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
    public <T> T alone(SessionWork<Connection, T> work) throws SQLException {
        return session().alone(work);
    }

    /** Where the lock is gone already the session is too, or a migration released it. */
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
            LOG.debug("rung: the lock ends with its session", RedactedCause.of(e));
        }
    }
}
