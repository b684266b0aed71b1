package dev.rung.runtime.internal.history;

import dev.rung.catalog.Fingerprint;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.internal.sql.SqlSequence;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.Outcome;
import dev.rung.schema.internal.sql.Quoting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Checks whether there is nothing to do: one round trip, which the server runs as one transaction. First the name is
 * locked; then a query of the catalogs alone fails unless the history is an ordinary table of today's format whose
 * owner is trusted; then the server does not reach the last statement, which reads. One statement could not guard
 * itself: the planner evaluates expressions of a table that it names before any condition is looked at.
 *
 * <p>The connection may have any {@code search_path}: everything is qualified, and nothing is used that cannot be.
 *
 * @param sql all statements
 */
public record UpToDateCheck(String sql) {

    /**
     * The cast fails, and with it all that comes after. Checks only what may change what is read: each catalog costs half a
     * millisecond on a new connection, and the full run checks the rest.
     */
    private static final String GUARD = """
            select (case when exists (
            select from pg_catalog.pg_class c
            where c.oid operator(pg_catalog.=) pg_catalog.to_regclass(%s)::pg_catalog.oid
            and c.relkind operator(pg_catalog.=) 'r' and c.relpersistence operator(pg_catalog.=) 'p'
            and c.reloftype operator(pg_catalog.=) 0::pg_catalog.oid and not c.relispartition
            and not c.relhasrules and not c.relhassubclass and not c.relrowsecurity and not c.relforcerowsecurity
            and %s
            and exists (select from pg_catalog.pg_attrdef d where d.adrelid operator(pg_catalog.=) c.oid
            and d.adnum operator(pg_catalog.=) %d::pg_catalog.int2
            and pg_catalog.pg_get_expr(d.adbin, d.adrelid) operator(pg_catalog.=) '%d')
            ) then '1' else 'rung: not a trusted history of this format' end)::pg_catalog.int4""";

    /** Where the table is locked for longer the full path is taken, which has a limit of its own and says what is wrong. */
    private static final String SHORT_LOCK_TIMEOUT = "select pg_catalog.set_config('lock_timeout', '200', true)";

    /** That of the lock timeout, two of the table lock, and that of the guard. */
    private static final int RESULTS_BEFORE = 4;

    private static final String LAST_ROW = """
            select pg_catalog.current_database(), outcome, state, statement,
            %s and format operator(pg_catalog.<=) %d
            from %s order by seq desc limit 1""";

    /**
     * Returns the check of {@code history}. The column that says the format is where each build puts it; anything else is for the
     * full path.
     *
     * @param history the table
     * @param owner who may own it
     */
    public static UpToDateCheck of(TableName history, TrustedOwner owner) {
        var format = HistoryFormat.CURRENT;
        var definition = format.definition();
        var guard = GUARD.formatted(
                Quoting.literal(history.sql()),
                owner.sufficientConditionSql(),
                definition.columns().size(),
                format.number());
        var lastRow = LAST_ROW.formatted(definition.intactSql(), format.number(), history.sql());
        return new UpToDateCheck(
                SqlSequence.of(SHORT_LOCK_TIMEOUT, HistoryTableLock.forReading(history), guard, lastRow));
    }

    /**
     * Returns the name of the database, where exactly the migrations of {@code expected} are applied, as the last row
     * says: one round trip, on a connection in autocommit. An empty result may have any reason; the full run finds it.
     *
     * <p>A prepared statement: the driver keeps it on the server, where an application asks often.
     */
    public Optional<String> databaseAt(Fingerprint expected, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
            return hasRow(statement) ? databaseAt(expected, statement) : Optional.empty();
        } catch (SQLException e) {
            if (SqlFailure.of(e).isConnectionLoss()) {
                throw e;
            }
            return Optional.empty();
        } catch (UnsupportedOperationException | LinkageError e) { // a proxy that has not all of JDBC
            return Optional.empty();
        }
    }

    private static boolean hasRow(PreparedStatement statement) throws SQLException {
        var isRow = false;
        for (int i = 0; i < RESULTS_BEFORE; i++) {
            isRow = statement.getMoreResults();
        }
        return isRow;
    }

    private static Optional<String> databaseAt(Fingerprint expected, PreparedStatement statement) throws SQLException {
        try (var last = statement.getResultSet()) {
            return last.next()
                            && last.getBoolean(5)
                            && isFinished(last.getString(2), last.getInt(4))
                            && expected.value().equals(last.getString(3))
                    ? Optional.of(last.getString(1))
                    : Optional.empty();
        }
    }

    /** A failure inside a transaction left nothing; one outside may have, and a person has to look. */
    private static boolean isFinished(String outcome, int statement) {
        return Outcome.DONE.name().equals(outcome) || (Outcome.FAILED.name().equals(outcome) && statement == 0);
    }
}
