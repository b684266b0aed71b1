package dev.rung.runtime.internal.observe;

import dev.rung.runtime.internal.sql.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads the facts about a session over its own connection.
 *
 * @param history the table that is left out
 * @param counter how scans are counted
 */
record CatalogSampler(TableName history, ScanCounter counter) {

    /** Returns the facts before a migration; the log comes last, so that the reading does not count. */
    CatalogSample before(Connection connection) throws SQLException {
        var relations = Relations.read(history, connection);
        var locks = HeldLock.of(backend(connection), connection);
        var scans = counter.read(tables(relations), connection);
        return new CatalogSample(relations, locks, scans, wal(connection));
    }

    /** Returns the facts after it; scans are those of the tables of {@code before}, and the log comes first. */
    CatalogSample after(CatalogSample before, Connection connection) throws SQLException {
        var wal = wal(connection);
        var locks = HeldLock.of(backend(connection), connection);
        var scans = counter.read(tables(before.relations()), connection);
        return new CatalogSample(Relations.read(history, connection), locks, scans, wal);
    }

    /** Returns the server process of {@code connection}. */
    static int backend(Connection connection) throws SQLException {
        return (int) number("select pg_catalog.pg_backend_pid()", connection);
    }

    private static long wal(Connection connection) throws SQLException {
        return number(
                "select pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_insert_lsn(), '0/0')::pg_catalog.int8",
                connection);
    }

    private static List<Long> tables(Relations relations) {
        return relations.tables().stream().map(Relation::id).toList();
    }

    private static long number(String sql, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
