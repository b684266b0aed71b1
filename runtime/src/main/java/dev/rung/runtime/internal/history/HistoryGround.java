package dev.rung.runtime.internal.history;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.internal.sql.LocalCommit;
import dev.rung.runtime.internal.sql.Quoting;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.internal.sql.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The place where the history is, or will be: looks at it, refuses what cannot be ours, creates what is missing. Asks the
 * catalog, and never takes an error for an absence. The session's {@code search_path} must be {@code pg_catalog}.
 *
 * @param name the table
 */
public record HistoryGround(TableName name) {

    /** How many tables of others a message names. */
    private static final int SHOWN = 3;

    private static final String TABLES = """
            select c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relkind in ('r', 'p', 'v', 'm', 'f')
            and not exists (select from pg_catalog.pg_depend d
            where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid and d.deptype = 'e')
            order by 1 limit 4""";

    private static final String COLUMNS = """
            select a.attname || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod)
            from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relname = ? and a.attnum > 0 and not a.attisdropped order by a.attnum""";

    private static final String DIFFERENCES = """
            with history as (select c.* from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relname = ?)
            select 'is not an ordinary table that survives a crash' from history
            where relkind <> 'r' or relpersistence <> 'p' or relispartition
            union all
            select 'lacks the primary key on seq' from history where relkind = 'r' and not exists (
            select from pg_catalog.pg_index i join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
            where i.indrelid = history.oid and i.indisunique and i.indimmediate and i.indisvalid and i.indpred is null
            and i.indnkeyatts = 1 and a.attname = 'seq')
            union all
            select 'has trigger ' || t.tgname from pg_catalog.pg_trigger t join history on t.tgrelid = history.oid
            where not t.tgisinternal
            union all
            select 'has rule ' || r.rulename from pg_catalog.pg_rewrite r join history on r.ev_class = history.oid
            where relkind = 'r'""";

    private static final String ELSEWHERE = """
            select n.nspname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relname = ? and c.relkind = 'r' and c.relpersistence <> 't' and n.nspname <> ? order by 1""";

    private static final String SCHEMA = "select nspname from pg_catalog.pg_namespace where nspname = ?";

    /** Returns whether the history is there; throws where its name is taken by something else. */
    public boolean exists(Connection connection) throws SQLException {
        var columns = list(connection, COLUMNS, name.schema(), name.table());
        if (columns.isEmpty()) {
            return false;
        }
        if (!columns.equals(HistoryShape.columns())) {
            throw shape("has other columns: " + difference(columns));
        }
        var differences = list(connection, DIFFERENCES, name.schema(), name.table());
        if (!differences.isEmpty()) {
            throw shape(String.join(" and ", differences));
        }
        return true;
    }

    /**
     * Throws unless a first history may be put here, into a schema that shows no sign of an earlier life. What another
     * runner has made meanwhile is no such sign if its history has come with it.
     */
    public void requireEmpty(Connection connection) throws SQLException {
        var objection = historyElsewhere(connection);
        if (objection.isEmpty()) {
            objection = tablesOfOthers(connection);
        }
        if (objection.isPresent() && !exists(connection)) {
            throw objection.get();
        }
    }

    private Optional<SetupException> historyElsewhere(Connection connection) throws SQLException {
        var elsewhere = list(connection, ELSEWHERE, name.table(), name.schema());
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
    public void create(Connection connection) throws SQLException {
        try {
            if (list(connection, SCHEMA, name.schema()).isEmpty()) {
                createSchema(connection);
            }
            execute(connection, HistoryShape.create(name));
        } catch (SQLException e) {
            if (!connection.getAutoCommit() || !exists(connection)) {
                throw e;
            }
        }
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
                                "create it, or grant the role the right: grant create on database ... to ..."),
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

    private static String difference(List<String> columns) {
        var missing = new ArrayList<>(HistoryShape.columns());
        missing.removeAll(columns);
        var unknown = new ArrayList<>(columns);
        unknown.removeAll(HistoryShape.columns());
        return "missing %s, unknown %s".formatted(missing, unknown);
    }

    private SetupException shape(String difference) {
        return refused(
                ErrorCode.HISTORY_SHAPE,
                "Table %s is not a history of Rung: it %s".formatted(name, difference),
                "choose another name: Migrator.builder(...).historyTable(\"...\"), or put the table back as it was");
    }

    private static SetupException refused(ErrorCode code, String what, String fix) {
        return new SetupException(code, Explanation.unchanged(what, fix), null);
    }
}
