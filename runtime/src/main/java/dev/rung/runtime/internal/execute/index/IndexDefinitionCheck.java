package dev.rung.runtime.internal.execute.index;

import dev.rung.runtime.internal.execute.index.IndexCatalog.Index;
import dev.rung.runtime.internal.sql.RedactedCause;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.schema.internal.sql.Quoting;
import dev.rung.schema.internal.sql.SqlName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks whether an index is what a statement creates: the server creates the same on an empty temporary table of the
 * same name and columns, in a transaction that is rolled back, and describes both. That table has the owner of the real
 * one: so the server runs the functions of the index as it does while it builds the index itself, as that role and
 * without access to another.
 *
 * @param connection in autocommit
 */
public record IndexDefinitionCheck(Connection connection) {

    private static final Logger LOG = LoggerFactory.getLogger(IndexDefinitionCheck.class);

    /** Operators are qualified: the path of the migration is in force, along which its text finds what it names. */
    private static final String DEFINITION = """
            select pg_catalog.pg_get_indexdef(i.indexrelid),
            exists (select from pg_catalog.pg_constraint k where k.conindid operator(pg_catalog.=) i.indexrelid)
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid operator(pg_catalog.=) i.indexrelid
            where i.indrelid operator(pg_catalog.=) pg_catalog.to_regclass(?) and c.relname operator(pg_catalog.=) ?""";

    private static final String GIVE = """
            select pg_catalog.format('alter table %s owner to %I', ?, pg_catalog.pg_get_userbyid(t.relowner))
            from pg_catalog.pg_class t where t.oid operator(pg_catalog.=) pg_catalog.to_regclass(?)""";

    /** As the server writes a name: whole, or in quotes. */
    private static final String NAME = "(?:\"(?:[^\"]|\"\")*+\"|[^\" .]+)";

    private static final Pattern CREATION = Pattern.compile(
            "(CREATE (?:UNIQUE )?INDEX %1$s ON )((?:ONLY )?%1$s\\.%1$s)( USING .*)".formatted(NAME), Pattern.DOTALL);

    /**
     * What the server says of an index.
     *
     * @param name the start of the statement that creates it, up to its table
     * @param table its table
     * @param columns the rest of that statement
     * @param isOfConstraint whether a constraint needs it
     */
    private record Definition(String name, String table, String columns, boolean isOfConstraint) {

        static Definition of(String sql, boolean isOfConstraint) throws SQLException {
            var parts = CREATION.matcher(sql);
            if (!parts.matches()) {
                throw new SQLException("the server describes an index in an unknown way: " + sql);
            }
            return new Definition(parts.group(1), parts.group(2), parts.group(3), isOfConstraint);
        }

        /** Returns the same for the table of {@code other}. */
        Definition at(Definition other) {
            return new Definition(name, other.table, columns, isOfConstraint);
        }

        @Override
        public String toString() {
            return name + table + columns + (isOfConstraint ? ", of a constraint" : "");
        }
    }

    /** Throws unless {@code index} is what {@code statement} creates; also where that cannot be determined. */
    public void requireWorkOf(SqlStatement statement, Index index) throws SQLException {
        var creation = statement.concurrentIndex().orElseThrow();
        var table = creation.table().orElseThrow();
        var name = creation.index().orElseThrow().name();
        var there = definition(table.sql(), name);
        if (there.isEmpty()) {
            throw new SQLException("index %s has just been dropped".formatted(index.name()));
        }
        var made = made(statement, table, name).map(trial -> trial.at(there.get()));
        if (!there.equals(made)) {
            throw new IndexMismatchException(
                    index,
                    there.get().toString(),
                    made.map(Definition::toString).orElseGet(statement::summary));
        }
    }

    /** Returns the definition that the server creates; empty where a role may not create temporary tables, for example. */
    private Optional<Definition> made(SqlStatement statement, SqlName table, String name) throws SQLException {
        var copy = "pg_temp." + Quoting.identifier(table.name());
        var index = statement.indexOn(copy);
        if (index.isEmpty() || !connection.getAutoCommit()) {
            return Optional.empty();
        }
        connection.setAutoCommit(false);
        try (var trial = connection.createStatement()) {
            trial.execute("create table %s (like %s)".formatted(copy, table.sql()));
            trial.execute(giveSql(copy, table));
            trial.execute(index.get());
            return definition(copy, name);
        } catch (SQLException e) {
            var failure = SqlFailure.of(e);
            if (failure.isConnectionLoss() || failure.isWorthAnotherTry()) {
                throw e;
            }
            LOG.debug("rung: what the statement creates cannot be found out", RedactedCause.of(e));
            return Optional.empty();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Returns the statement that gives {@code copy} to the owner of {@code table}. */
    private String giveSql(String copy, SqlName table) throws SQLException {
        try (var query = connection.prepareStatement(GIVE)) {
            query.setString(1, copy);
            query.setString(2, table.sql());
            var row = query.executeQuery();
            if (!row.next()) {
                throw new SQLException("table %s has just been dropped".formatted(table.sql()));
            }
            return row.getString(1);
        }
    }

    private Optional<Definition> definition(String table, String index) throws SQLException {
        try (var query = connection.prepareStatement(DEFINITION)) {
            query.setString(1, table);
            query.setString(2, index);
            var row = query.executeQuery();
            return row.next() ? Optional.of(Definition.of(row.getString(1), row.getBoolean(2))) : Optional.empty();
        }
    }
}
