package dev.rung.runtime.internal.session;

import dev.rung.catalog.Fingerprint;
import dev.rung.runtime.internal.history.HistoryTable;
import dev.rung.runtime.model.LockHolder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The database of a migrator. Each call takes one connection from the data source and gives it back. Thread-safe as far
 * as the data source is.
 *
 * @param dataSource where connections come from
 * @param observer where connections come from that look at a run from outside; empty where none may
 * @param settings how to run
 */
public record Database(DataSource dataSource, Optional<DataSource> observer, ExecutionSettings settings) {

    /** Returns the same database, to be waited for at least so long. */
    public Database connectingFor(Duration atLeast) {
        return new Database(dataSource, observer, settings.connectingFor(atLeast));
    }

    /** Returns whether exactly the migrations of {@code expected} are applied: one round trip. */
    public boolean isAt(Fingerprint expected) {
        return connected(connection -> nameAt(connection, expected).isPresent());
    }

    /** Returns what {@code work} reads, without a lock. */
    public <T> T reading(SessionWork<Session, T> work) {
        return connected(connection -> {
            try (var session = Session.open(connection, settings)) {
                return work.with(session);
            }
        });
    }

    /** Returns what {@code work} does, while nobody else migrates. */
    public <T> T inTurn(SessionWork<Turn, T> work) {
        return connected(connection -> inTurn(connection, work));
    }

    /**
     * Returns what {@code work} does, while nobody else migrates; or what {@code whenThere} makes of the database's name,
     * where the database is at {@code expected} already.
     */
    public <T> T inTurnUnlessAt(Fingerprint expected, Function<String, T> whenThere, SessionWork<Turn, T> work) {
        return connected(connection -> {
            var name = nameAt(connection, expected);
            return name.isPresent() ? whenThere.apply(name.get()) : inTurn(connection, work);
        });
    }

    /** Returns who migrates at this moment. */
    public static Optional<LockHolder> runner(Session session) throws SQLException {
        var lock = AdvisoryLock.of(session, AdvisoryLock.Span.SESSION);
        return session.alone(own -> lock.holder());
    }

    private Optional<String> nameAt(Connection connection, Fingerprint expected) throws SQLException {
        var autoCommit = connection.getAutoCommit();
        var pooler = Driver.of(connection).filter(Driver::isInvented);
        var named = pooler.map(driver -> driver.nameStatementsAfter(0));
        connection.setAutoCommit(true);
        try {
            return new HistoryTable(settings.history())
                    .databaseAt(expected, settings.limits().lockWait(), connection);
        } finally {
            connection.setAutoCommit(autoCommit);
            pooler.ifPresent(driver -> driver.nameStatementsAfter(named.orElseThrow()));
        }
    }

    private <T> T inTurn(Connection connection, SessionWork<Turn, T> work) throws SQLException {
        try (var watch = RunWatch.over(connection, observer);
                var session = Session.open(connection, settings);
                var turn = Turn.await(session, watch)) {
            return work.with(turn);
        }
    }

    private <T> T connected(SessionWork<Connection, T> work) {
        try (var connection = new Connecting(dataSource, settings.limits().connectWait()).connect()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw DatabaseFailures.running(e);
        }
    }
}
