package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.execute.IndexCatalog.Index;
import dev.rung.runtime.internal.sql.Quoting;
import dev.rung.runtime.internal.sql.RedactedCause;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.internal.sql.SqlName;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether an index is what a statement makes: the server makes the same on an empty temporary table of the same name and
 * columns, in a transaction that is rolled back, and describes both.
 *
 * @param connection in autocommit
 */
record IndexTrial(Connection connection) {

    private static final Logger LOG = LoggerFactory.getLogger(IndexTrial.class);

    /** Operators are qualified: the path of the migration is in force, along which its text finds what it names. */
    private static final String DEFINITION = """
            select pg_catalog.pg_get_indexdef(i.indexrelid),
            exists (select from pg_catalog.pg_constraint k where k.conindid operator(pg_catalog.=) i.indexrelid)
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid operator(pg_catalog.=) i.indexrelid
            where i.indrelid operator(pg_catalog.=) pg_catalog.to_regclass(?) and c.relname operator(pg_catalog.=) ?""";

    private static final String TABLE = " ON ";

    private static final String METHOD = " USING ";

    /**
     * What the server says of an index.
     *
     * @param sql the statement that makes it
     * @param isOfConstraint whether a constraint needs it
     */
    private record Definition(String sql, boolean isOfConstraint) {

        /** Returns the same for the table of {@code other}, whose index has the same name. */
        Definition at(Definition other) {
            var table = other.sql.substring(other.sql.indexOf(TABLE), other.sql.indexOf(METHOD));
            return new Definition(
                    sql.substring(0, sql.indexOf(TABLE)) + table + sql.substring(sql.indexOf(METHOD)), isOfConstraint);
        }

        @Override
        public String toString() {
            return isOfConstraint ? sql + ", of a constraint" : sql;
        }
    }

    /** Throws unless {@code index} is what {@code statement} makes; also where that cannot be found out. */
    void requireWorkOf(SqlStatement statement, Index index) throws SQLException {
        var creation = statement.concurrentIndex().orElseThrow();
        var table = creation.table().orElseThrow();
        var name = creation.index().orElseThrow().name();
        var there = definition(table.sql(), name);
        if (there.isEmpty()) {
            throw new SQLException("index %s has just been dropped".formatted(index.name()));
        }
        var made = made(statement, table, name).map(trial -> trial.at(there.get()));
        if (!there.equals(made)) {
            throw new StrangeIndexException(
                    index,
                    there.get().toString(),
                    made.map(Definition::toString).orElseGet(statement::summary));
        }
    }

    /** Returns what the server makes; empty where it does not, as for a role that may not make temporary tables. */
    private Optional<Definition> made(SqlStatement statement, SqlName table, String name) throws SQLException {
        var copy = "pg_temp." + Quoting.identifier(table.name());
        var index = statement.indexOn(copy);
        if (index.isEmpty() || !connection.getAutoCommit()) {
            return Optional.empty();
        }
        connection.setAutoCommit(false);
        try (var trial = connection.createStatement()) {
            trial.execute("create table %s (like %s)".formatted(copy, table.sql()));
            trial.execute(index.get());
            return definition(copy, name);
        } catch (SQLException e) {
            var failure = SqlFailure.of(e);
            if (failure.isConnectionLoss() || failure.isWorthAnotherTry()) {
                throw e;
            }
            LOG.debug("rung: what the statement makes cannot be found out", RedactedCause.of(e));
            return Optional.empty();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Optional<Definition> definition(String table, String index) throws SQLException {
        try (var query = connection.prepareStatement(DEFINITION)) {
            query.setString(1, table);
            query.setString(2, index);
            var row = query.executeQuery();
            return row.next() ? Optional.of(new Definition(row.getString(1), row.getBoolean(2))) : Optional.empty();
        }
    }
}
