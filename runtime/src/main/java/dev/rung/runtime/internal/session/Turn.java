package dev.rung.runtime.internal.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The turn of one runner: what it does here, nobody else does at the same time. */
public abstract sealed class Turn implements AutoCloseable permits SessionTurn, TransactionTurn {

    private final Session session;
    private final RunWatch watch;

    Turn(Session session, RunWatch watch) {
        this.session = session;
        this.watch = watch;
    }

    /** Returns the turn of {@code session}, once it has come; throws where that takes too long. */
    static Turn await(Session session, RunWatch watch) throws SQLException {
        session.facts().requirePrimary();
        if (session.isPooled()) {
            return TransactionTurn.of(session, watch);
        }
        watch.lookAt(session.facts().backend());
        return SessionTurn.await(session, watch);
    }

    public Session session() {
        return session;
    }

    /** Returns who watches over the run. */
    public RunWatch watch() {
        return watch;
    }

    /** Returns how long it took until the turn came, as far as it has come. */
    public abstract Duration waited();

    /** Opens the transaction of migrations. */
    public abstract void begin() throws SQLException;

    /** Does {@code work} of our own, which is committed. */
    public abstract <T> T alone(SessionWork<Connection, T> work) throws SQLException;

    /** Does {@code work} of our own in a transaction, which is committed. */
    public <T> T inTransaction(SessionWork<Connection, T> work) throws SQLException {
        begin();
        return session.inside(work);
    }

    /** Returns what {@code work} of our own reads in a transaction. */
    public <T> T reading(SessionWork<Connection, T> work) throws SQLException {
        begin();
        return session.readingInside(work);
    }

    /** Gives the turn back. */
    @Override
    public abstract void close();
}
