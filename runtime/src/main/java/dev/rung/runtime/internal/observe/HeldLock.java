package dev.rung.runtime.internal.observe;

import dev.rung.schema.operation.TableLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A lock on a relation that a session has.
 *
 * @param relation the number of the relation in the catalog
 * @param mode the mode
 */
record HeldLock(long relation, TableLock mode) {

    /** Not those by which serializable transactions watch each other: no session waits for them. */
    private static final String SQL = """
            select l.relation, l.mode from pg_catalog.pg_locks l
            where l.locktype operator(pg_catalog.=) 'relation' and l.granted
            and l.mode operator(pg_catalog.<>) 'SIReadLock'
            and l.database operator(pg_catalog.=) (select d.oid from pg_catalog.pg_database d
            where d.datname operator(pg_catalog.=) pg_catalog.current_database())
            and l.pid operator(pg_catalog.=) ?""";

    /** Modes by their names in the catalog, such as {@code AccessShareLock}. */
    private static final Map<String, TableLock> MODES =
            Stream.of(TableLock.values()).collect(Collectors.toMap(HeldLock::catalogName, Function.identity()));

    /** Returns the locks that {@code backend} has in the database of {@code connection}. */
    static Set<HeldLock> of(int backend, Connection connection) throws SQLException {
        try (var query = prepare(backend, connection)) {
            return read(query);
        }
    }

    /** Returns the question for the locks that {@code backend} has, for {@link #read}, once or often. */
    static PreparedStatement prepare(int backend, Connection connection) throws SQLException {
        var query = connection.prepareStatement(SQL);
        query.setInt(1, backend);
        return query;
    }

    static Set<HeldLock> read(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            var locks = new HashSet<HeldLock>();
            while (row.next()) {
                locks.add(new HeldLock(row.getLong(1), mode(row.getString(2))));
            }
            return locks;
        }
    }

    private static TableLock mode(String catalogName) throws SQLException {
        var mode = MODES.get(catalogName.toLowerCase(Locale.ROOT));
        if (mode == null) {
            throw new SQLException("a lock mode that Rung does not know: " + catalogName);
        }
        return mode;
    }

    private static String catalogName(TableLock mode) {
        return mode.name().replace("_", "").toLowerCase(Locale.ROOT) + "lock";
    }
}
