package dev.rung.runtime.internal.observe;

import dev.rung.runtime.internal.session.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts how often tables were read from end to end.
 *
 * <p>A session counts for itself, and adds that to the counts of the server when it has nothing to do, once a second at most;
 * what it has not added yet is what the server calls its transaction's. So within a transaction those alone are right, and
 * outside of one the sum of both, whenever it is read.
 */
enum ScanCounter {

    /** The scans of the transaction that is open. */
    OF_TRANSACTION("", ""),

    /** All scans of all sessions so far. */
    OF_SERVER(
            "pg_catalog.pg_stat_get_numscans(id) operator(pg_catalog.+) ",
            "pg_catalog.pg_stat_get_tuples_returned(id) operator(pg_catalog.+) ");

    /** Before this release a session sends its counts to a process that writes them into a file, twice a second. */
    private static final int SHARED = 15;

    /**
     * A number of scans.
     *
     * @param times how many
     * @param rows how many rows they read
     */
    record Count(long times, long rows) {

        static final Count NONE = new Count(0, 0);

        Count since(Count earlier) {
            return new Count(times - earlier.times, rows - earlier.rows);
        }
    }

    private final String sql;

    ScanCounter(String earlierTimes, String earlierRows) {
        this.sql = """
                select id, %spg_catalog.pg_stat_get_xact_numscans(id), %spg_catalog.pg_stat_get_xact_tuples_returned(id)
                from (select pg_catalog.unnest(?::pg_catalog.int8[])::pg_catalog.oid as id) as tables""".formatted(earlierTimes, earlierRows);
    }

    /** Returns the counts of {@code tables}, also of those that are dropped by now, as far as there are any. */
    Map<Long, Count> read(Collection<Long> tables, Connection connection) throws SQLException {
        if (this == OF_SERVER && ServerVersion.major(connection) < SHARED) {
            awaitFile(connection);
        }
        try (var query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("int8", tables.toArray()));
            try (var row = query.executeQuery()) {
                var counts = new HashMap<Long, Count>();
                while (row.next()) {
                    counts.put(row.getLong(1), new Count(row.getLong(2), row.getLong(3)));
                }
                return counts;
            }
        }
    }

    /** The counts are sent after the first of these; the file is not older than half a second after the second. */
    private static void awaitFile(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_catalog.pg_sleep(1)");
            statement.execute("select pg_catalog.pg_sleep(1)");
        }
    }
}
