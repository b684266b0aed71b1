package dev.rung.runtime.internal.history;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.internal.sql.LocalCommit;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.internal.text.Printable;
import dev.rung.runtime.model.FirstRun;
import dev.rung.schema.internal.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The schema where the history is, or will be: finds it, refuses what cannot be Rung's, creates what is missing. Asks the
 * catalog, and never takes an error for an absence. The session's {@code search_path} must be {@code pg_catalog}.
 *
 * @param name the table
 * @param trusted who may own it
 * @param state what has been changed so far, as messages show it
 */
public record HistorySchema(TableName name, TrustedOwner trusted, String state) {

    /** How many tables of others a message names. */
    private static final int SHOWN = 3;

    private static final String TABLES = """
            select c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relkind in ('r', 'p', 'v', 'm', 'f')
            and not exists (select from pg_catalog.pg_depend d
            where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid and d.deptype = 'e')
            order by 1 limit 4""";

    private static final String ELSEWHERE = """
            select n.nspname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relname = ? and c.relkind = 'r' and c.relpersistence <> 't' and n.nspname <> ? and %s order by 1""";

    private static final String SCHEMA = "select nspname from pg_catalog.pg_namespace where nspname = ?";

    /** The place of a history that nothing has been done with. */
    public HistorySchema(TableName name, TrustedOwner trusted) {
        this(name, trusted, Explanation.UNCHANGED);
    }

    /** Returns the same place after what {@code done} says. */
    public HistorySchema after(String done) {
        return new HistorySchema(name, trusted, done);
    }

    /**
     * Returns the history; empty where there is none. Throws where its name is taken by something else, or by what may not be
     * read: nothing of it is evaluated, or even planned, before the catalog has shown that it is what it should be. Where this is
     * in a transaction, the name means the same table until its end.
     */
    public Optional<HistoryTable> find(Connection connection) throws SQLException {
        var relation = HistoryRelation.find(name, trusted, connection);
        if (relation.isEmpty()) {
            return Optional.empty();
        }
        var refusal = new HistoryRefusal(name, relation.get(), state);
        var problem = problem(refusal, connection);
        if (problem.isEmpty()) {
            execute(connection, HistoryTableLock.forReading(name));
        }
        if (!relation.equals(HistoryRelation.find(name, trusted, connection))) {
            return find(connection);
        }
        if (problem.isPresent()) {
            throw problem.get();
        }
        var format = HistoryFormat.of(relation.get()).orElseThrow(() -> refusal.newer(connection));
        return Optional.of(new HistoryTable(name, format, relation.get().signature()));
    }

    /** Returns why a table of a known format is not read. Another runner may be about to upgrade it. */
    private static Optional<SetupException> problem(HistoryRefusal refusal, Connection connection) throws SQLException {
        var relation = refusal.relation();
        if (!relation.isTrusted()) {
            return Optional.of(refusal.untrusted());
        }
        if (!relation.isOrdinary()) {
            return Optional.of(refusal.different(List.of("is not an ordinary table that survives a crash")));
        }
        var format = HistoryFormat.of(relation);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        var differences =
                new HistoryComparison(format.get().definition(), TableFact.of(relation, connection)).differences();
        return differences.isEmpty() ? Optional.empty() : Optional.of(refusal.different(differences));
    }

    /**
     * Returns the history of an older format as one of the format that this build writes. Must be in a transaction. Other
     * sessions that read or write the history wait meanwhile; where another runner has upgraded it already, nothing is done.
     */
    public Optional<HistoryTable> upgrade(Connection connection) throws SQLException {
        execute(connection, "lock table %s in access exclusive mode".formatted(name.sql()));
        var found = find(connection);
        if (found.isEmpty() || found.get().format().isCurrent()) {
            return found;
        }
        execute(connection, found.get().format().upgradeSql(name));
        return find(connection);
    }

    /**
     * Creates the history, unless {@code firstRun} forbids it, or another runner has created it: this transaction may have
     * acquired the lock only after the query that found nothing.
     */
    public void create(FirstRun firstRun, Connection connection) throws SQLException {
        if (!isAbsent(connection)) {
            return;
        }
        if (firstRun == FirstRun.IN_EMPTY_SCHEMA) {
            requireEmpty(connection);
        }
        create(connection);
    }

    /**
     * Throws unless a first history may be created here: the schema must have no trace of an earlier history. What another
     * runner has created meanwhile is no such trace if its history was created with it.
     */
    public void requireEmpty(Connection connection) throws SQLException {
        var objection = historyElsewhere(connection);
        if (objection.isEmpty()) {
            objection = tablesOfOthers(connection);
        }
        if (objection.isPresent() && isAbsent(connection)) {
            throw objection.get();
        }
    }

    private Optional<SetupException> historyElsewhere(Connection connection) throws SQLException {
        var elsewhere = list(connection, ELSEWHERE.formatted(trusted.conditionSql()), name.table(), name.schema());
        if (elsewhere.isEmpty()) {
            return Optional.empty();
        }
        var what = "There is no %s, but there is a %s in schema %s"
                .formatted(name, name.table(), String.join(", ", elsewhere));
        var fix = "name that schema: Migrator.builder(...).schema(\"%s\"); or, where each schema has its own history,"
                        .formatted(elsewhere.get(0))
                + " .firstRun(FirstRun.BESIDE_OTHERS)";
        return Optional.of(refused(ErrorCode.HISTORY_ELSEWHERE, what, fix));
    }

    private Optional<SetupException> tablesOfOthers(Connection connection) throws SQLException {
        var tables = list(connection, TABLES, name.schema());
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        var some = String.join(", ", tables.subList(0, Math.min(SHOWN, tables.size())));
        var what = "Schema %s has no %s, but holds %s%s"
                .formatted(name.schema(), name.table(), some, tables.size() > SHOWN ? " and more" : "");
        var fix = "baseline(version), where these are the work of the migrations up to that version; or"
                + " Migrator.builder(...).firstRun(FirstRun.BESIDE_OTHERS), where others share the schema";
        return Optional.of(refused(ErrorCode.SCHEMA_NOT_EMPTY, what, fix));
    }

    /**
     * Creates the history, and its schema where that is missing. Another runner may do so at the same moment, unless this is
     * in a transaction, which holds the lock.
     */
    private void create(Connection connection) throws SQLException {
        try {
            if (list(connection, SCHEMA, name.schema()).isEmpty()) {
                createSchema(connection);
            }
            execute(connection, HistoryFormat.CURRENT.definition().create(name));
        } catch (SQLException e) {
            if (!connection.getAutoCommit() || isAbsent(connection)) {
                throw refusedToCreate(e);
            }
        }
    }

    /** Each table has a type of its name, which no other type may have. */
    private SQLException refusedToCreate(SQLException e) {
        if (SqlFailure.DUPLICATE_OBJECT.equals(e.getSQLState())) {
            throw new SetupException(
                    ErrorCode.HISTORY_SHAPE,
                    Explanation.unchanged(
                            "There is a type or domain %s, and the table of the history cannot have its name"
                                    .formatted(name),
                            "choose another name: Migrator.builder(...).historyTable(\"...\"), or rename that type"),
                    e);
        }
        return e;
    }

    private boolean isAbsent(Connection connection) throws SQLException {
        return HistoryRelation.find(name, trusted, connection).isEmpty();
    }

    private void createSchema(Connection connection) throws SQLException {
        try {
            execute(connection, "create schema if not exists " + Quoting.identifier(name.schema()));
        } catch (SQLException e) {
            if (!connection.getAutoCommit()
                    || list(connection, SCHEMA, name.schema()).isEmpty()) {
                throw new SetupException(
                        ErrorCode.SCHEMA_MISSING,
                        Explanation.unchanged(
                                "Schema %s does not exist, and cannot be created: %s"
                                        .formatted(name.schema(), SqlFailure.of(e)),
                                "create it, or grant the role the right: grant create on database %s to %s"
                                        .formatted(
                                                Quoting.identifier(connection.getCatalog()),
                                                Quoting.identifier(
                                                        connection.getMetaData().getUserName()))),
                        e);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql + "; " + LocalCommit.SQL);
        }
    }

    private static List<String> list(Connection connection, String sql, String... args) throws SQLException {
        var values = new ArrayList<String>();
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                query.setString(i + 1, args[i]);
            }
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    values.add(result.getString(1));
                }
            }
        }
        return values;
    }

    private static SetupException refused(ErrorCode code, String what, String fix) {
        return new SetupException(code, Explanation.unchanged(Printable.of(what), Printable.of(fix)), null);
    }
}
