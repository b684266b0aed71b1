package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.sql.Secrets;
import dev.rung.runtime.model.LockHolder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the sessions that block others, as far as a role may see them. Operators are qualified: any {@code search_path}
 * will do.
 */
final class BlockingSessions {

    /** What a {@link LockHolder} shows of a row {@code a} of {@code pg_stat_activity} that may be missing. */
    static final String COLUMNS = """
            coalesce(a.usename, ''), coalesce(a.application_name, ''), coalesce(pg_catalog.host(a.client_addr), 'local'),
            coalesce(a.xact_start, a.state_change, pg_catalog.clock_timestamp()), coalesce(a.query, '')""";

    private static final String OF_BACKEND = """
            select a.pid, %s from pg_catalog.pg_stat_activity a
            where a.pid operator(pg_catalog.=) any (pg_catalog.pg_blocking_pids(?)) order by 5""".formatted(COLUMNS);

    /** Sessions with locks on tables that the statement names come first, then those that were connected all the time. */
    private static final String OF_STATEMENT = """
            select a.pid, %s, pg_catalog.bool_or(pg_catalog.strpos(pg_catalog.lower(?), c.relname::pg_catalog.text) operator(pg_catalog.>) 0) as named
            from pg_catalog.pg_locks l
            join pg_catalog.pg_class c on c.oid operator(pg_catalog.=) l.relation
            join pg_catalog.pg_stat_activity a on a.pid operator(pg_catalog.=) l.pid
            where l.granted and l.locktype operator(pg_catalog.=) 'relation'
            and l.pid operator(pg_catalog.<>) pg_catalog.pg_backend_pid()
            and a.datname operator(pg_catalog.=) pg_catalog.current_database()
            and c.relnamespace operator(pg_catalog.<>) all ('{pg_catalog,pg_toast}'::pg_catalog.regnamespace[])
            and a.xact_start operator(pg_catalog.<) (pg_catalog.clock_timestamp() operator(pg_catalog.-) ?::pg_catalog.interval)
            group by a.pid, a.usename, a.application_name, a.client_addr, a.xact_start, a.state_change, a.query
            order by named desc, 5 limit 3""".formatted(COLUMNS);

    /** As much of a query as identifies it. */
    private static final int LONGEST_QUERY = 300;

    private BlockingSessions() {}

    /** Returns the sessions that {@code backend} waits for, oldest transaction first. */
    static List<LockHolder> of(int backend, Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(OF_BACKEND)) {
            query.setInt(1, backend);
            return holders(query);
        }
    }

    /**
     * Returns the sessions that {@code statement} probably waited for, for as long as {@code waited}: those with locks on
     * tables that it names, or else on any. Afterwards the server has no record of it.
     */
    static List<LockHolder> of(String statement, Duration waited, Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(OF_STATEMENT)) {
            query.setString(1, statement);
            query.setString(2, waited.toMillis() + " milliseconds");
            return holders(query);
        }
    }

    /** Returns the holder in columns 1 to 6 of {@code row}: its pid, then {@link #COLUMNS}. */
    static LockHolder holder(ResultSet row) throws SQLException {
        return new LockHolder(
                row.getInt(1),
                row.getString(2),
                Secrets.redact(row.getString(3)),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                Secrets.summary(row.getString(6), LONGEST_QUERY));
    }

    private static List<LockHolder> holders(PreparedStatement query) throws SQLException {
        var holders = new ArrayList<LockHolder>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                holders.add(holder(row));
            }
        }
        return List.copyOf(holders);
    }
}
