package dev.rung.runtime.internal.session;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.LockException;
import dev.rung.runtime.model.LockHolder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The advisory lock of one history, as statements. It belongs to the session or to
 * its transaction, so a killed process leaves nothing behind.
 *
 * @param key which lock
 * @param connection the session; in autocommit unless the lock is its transaction's
 * @param span for how long
 */
record AdvisoryLock(LockKey key, Connection connection, Span span) implements TryLock {

    /** For how long the lock is taken. */
    enum Span {
        SESSION("pg_try_advisory_lock"),
        TRANSACTION("pg_try_advisory_xact_lock");

        private final String function;

        Span(String function) {
            this.function = function;
        }
    }

    private static final String GRANTED = """
            l.locktype operator(pg_catalog.=) 'advisory' and l.classid::pg_catalog.int8 operator(pg_catalog.=) ?
            and l.objid::pg_catalog.int8 operator(pg_catalog.=) ? and l.objsubid operator(pg_catalog.=) 1 and l.granted
            and l.database operator(pg_catalog.=) (select d.oid from pg_catalog.pg_database d
            where d.datname operator(pg_catalog.=) pg_catalog.current_database())""";

    /** The lock is asked for first: {@code case} keeps its order, and runs the subquery only when it gets there. */
    private static final String TRY = """
            select case when pg_catalog.%s(?) then (select pg_catalog.count(*)::pg_catalog.int4
            from pg_catalog.pg_locks l where l.pid operator(pg_catalog.=) pg_catalog.pg_backend_pid() and %s) else -1 end""";

    private static final String HOLDER = """
            select l.pid, %s
            from pg_catalog.pg_locks l left join pg_catalog.pg_stat_activity a on a.pid operator(pg_catalog.=) l.pid
            where %s limit 1""".formatted(BlockingSessions.COLUMNS, GRANTED);

    static AdvisoryLock of(Session session, Span span) {
        var key = LockKey.of(session.database(), session.settings().history());
        return new AdvisoryLock(key, session.connection(), span);
    }

    /**
     * Returns whether the session holds the lock now. What the server grants is verified by a query: there are servers
     * that grant it and lock nothing.
     *
     * @throws LockException if the lock was granted but is not there
     */
    @Override
    public boolean tryAcquire() throws SQLException {
        try (var query = connection.prepareStatement(TRY.formatted(span.function, GRANTED))) {
            query.setLong(1, key.value());
            bindHalves(query, 2);
            try (var row = query.executeQuery()) {
                row.next();
                var locks = row.getInt(1);
                if (locks == 0) {
                    throw notProven();
                }
                return locks > 0;
            }
        }
    }

    /** Releases a lock of the session; returns whether the session still held it. */
    boolean release() throws SQLException {
        try (var query = connection.prepareStatement("select pg_catalog.pg_advisory_unlock(?)")) {
            query.setLong(1, key.value());
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public Optional<LockHolder> holder() throws SQLException {
        try (var query = connection.prepareStatement(HOLDER)) {
            bindHalves(query, 1);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(BlockingSessions.holder(row)) : Optional.empty();
            }
        }
    }

    private void bindHalves(PreparedStatement query, int first) throws SQLException {
        query.setLong(first, key.high());
        query.setLong(first + 1, key.low());
    }

    private static LockException notProven() {
        return new LockException(
                ErrorCode.LOCK_NOT_PROVEN,
                Explanation.unchanged(
                        "The server granted the advisory lock, but pg_locks does not show it for this session",
                        "connect to PostgreSQL itself, without a proxy or a compatible server in between"),
                null);
    }
}
