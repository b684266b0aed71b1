package dev.rung.runtime.internal.session;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.model.LockHolder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lock behind a pooler: each transaction acquires it anew, and it ends with that transaction. The history's compare-and-set
 * detects what other runners do in between.
 */
final class TransactionLock extends MigrationLock {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationLock.class);

    private final AdvisoryLock lock;
    private Duration waited = Duration.ZERO;

    private TransactionLock(Session session, Watchdog watchdog) {
        super(session, watchdog);
        this.lock = AdvisoryLock.of(session, AdvisoryLock.Span.TRANSACTION);
    }

    static TransactionLock of(Session session, Watchdog watchdog) {
        LOG.warn(
                "[{}] rung: there is a pooler in front of database {}: the migration lock is taken in each transaction anew,"
                        + " and a migration outside a transaction cannot run. A direct URL, to the server"
                        + " itself is better; if the pooler keeps one server connection for each client, say so:"
                        + " Migrator.builder(...).pooling(Pooling.SESSION)",
                ErrorCode.POOLER,
                session.database());
        return new TransactionLock(session, watchdog);
    }

    @Override
    public Duration waited() {
        return waited;
    }

    @Override
    public void begin() throws SQLException {
        var limit = session().settings().limits().lockWait();
        waited = waited.plus(new LockAcquisition(new TransactionTryLock(), limit, watchdog()).acquire());
    }

    @Override
    public <T> T autoCommitted(SessionWork<Connection, T> work) throws SQLException {
        begin();
        return session().inOpenTransaction(work);
    }

    @Override
    void release() {
        // The lock has ended with the last transaction.
    }

    /** Tries in a transaction of its own each time; the one that acquires the lock stays open. */
    private final class TransactionTryLock implements TryLock {

        @Override
        public boolean tryAcquire() throws SQLException {
            session().begin();
            var acquired = lock.tryAcquire();
            if (!acquired) {
                session().connection().rollback();
                session().connection().setAutoCommit(true);
            }
            return acquired;
        }

        @Override
        public Optional<LockHolder> holder() throws SQLException {
            return session().autoCommitted(own -> lock.holder());
        }
    }
}
