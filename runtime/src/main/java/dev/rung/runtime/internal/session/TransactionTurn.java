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
 * A turn behind a pooler: it comes anew with each transaction, and the lock ends with that. What others do in between, the
 * history's compare-and-set notices.
 */
final class TransactionTurn extends Turn {

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final AdvisoryLock lock;
    private Duration waited = Duration.ZERO;

    private TransactionTurn(Session session, RunWatch watch) {
        super(session, watch);
        this.lock = AdvisoryLock.of(session, AdvisoryLock.Span.TRANSACTION);
    }

    static TransactionTurn of(Session session, RunWatch watch) {
        LOG.warn(
                "[{}] rung: a pooler stands in front of database {}: the migration lock is taken in each transaction anew,"
                        + " and a migration outside a transaction cannot run. A direct URL, to the server"
                        + " itself is better; if the pooler keeps one server connection for each client, say so:"
                        + " Migrator.builder(...).pooling(Pooling.SESSION)",
                ErrorCode.POOLER,
                session.database());
        return new TransactionTurn(session, watch);
    }

    @Override
    public Duration waited() {
        return waited;
    }

    @Override
    public void begin() throws SQLException {
        waited = waited.plus(
                new LockQueue(new Place(), session().settings().limits().lockWait(), watch()).await());
    }

    @Override
    public <T> T alone(SessionWork<Connection, T> work) throws SQLException {
        begin();
        return session().inside(work);
    }

    @Override
    public void close() {
        // The lock has gone with the last transaction.
    }

    /** One transaction for each question; the one with the answer stays open. */
    private final class Place implements LockQueue.Place {

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
            return session().alone(own -> lock.holder());
        }
    }
}
