package dev.rung.runtime.internal.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The lock that keeps other runners of the same history from migrating, and the session that it belongs to. Closing it releases
 * the lock and gives the session back.
 */
public abstract sealed class MigrationLock implements AutoCloseable permits SessionLock, TransactionLock {

    private final Session session;
    private final Watchdog watchdog;

    MigrationLock(Session session, Watchdog watchdog) {
        this.session = session;
        this.watchdog = watchdog;
    }

    /**
     * Acquires the lock for {@code session}, which it closes. Throws where that takes too long; the session is then still
     * open.
     */
    static MigrationLock acquire(Session session, Watchdog watchdog) throws SQLException {
        session.facts().requirePrimary();
        if (session.isPooled()) {
            return TransactionLock.of(session, watchdog);
        }
        watchdog.observe(session.facts().backend());
        return SessionLock.acquire(session, watchdog);
    }

    public Session session() {
        return session;
    }

    public Watchdog watchdog() {
        return watchdog;
    }

    /** Returns for how long the run has waited for the lock so far. */
    public abstract Duration waited();

    /** Opens the transaction of migrations. */
    public abstract void begin() throws SQLException;

    /** Does {@code work} of Rung itself, which is committed. */
    public abstract <T> T autoCommitted(SessionWork<Connection, T> work) throws SQLException;

    /** Does {@code work} of Rung itself in a transaction, which is committed. */
    public <T> T inTransaction(SessionWork<Connection, T> work) throws SQLException {
        begin();
        return session.inOpenTransaction(work);
    }

    /** Returns what {@code work} of Rung itself reads in a transaction. */
    public <T> T read(SessionWork<Connection, T> work) throws SQLException {
        begin();
        return session.readInOpenTransaction(work);
    }

    @Override
    public final void close() {
        try {
            release();
        } finally {
            session.close();
        }
    }

    /** Releases the lock, where it has not ended by itself. */
    abstract void release();
}
