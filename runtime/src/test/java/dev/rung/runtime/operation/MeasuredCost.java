package dev.rung.runtime.operation;

import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.operation.TableLock;
import dev.rung.schema.operation.TransactionRequirement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What statements cost, seen from inside their transaction.
 *
 * @param lock the strongest lock on a table or view that existed before; empty where there is no transaction to observe it in
 * @param rewritten the tables that have new files
 */
record MeasuredCost(Optional<TableLock> lock, List<String> rewritten) {

    private static final String TABLES = "select oid, relname, relfilenode from pg_catalog.pg_class"
            + " where relkind in ('r', 'p', 'm', 'v', 'f') and relnamespace::regnamespace::text !~ '^(pg_|information_schema)'";
    private static final String LOCKS =
            "select l.mode from pg_catalog.pg_locks l join old_tables o on o.oid = l.relation"
                    + " where l.pid = pg_catalog.pg_backend_pid()";
    private static final String REWRITTEN =
            "select o.relname from old_tables o join pg_catalog.pg_class c on c.oid = o.oid"
                    + " where o.relfilenode <> 0 and c.relfilenode <> o.relfilenode";

    static MeasuredCost of(TestDatabase db, List<String> sql, TransactionRequirement transaction) {
        try (var connection = db.dataSource().getConnection()) {
            run(connection, "create temp table old_tables as " + TABLES);
            connection.setAutoCommit(transaction == TransactionRequirement.NO_TRANSACTION);
            for (var statement : sql) {
                run(connection, statement);
            }
            var rewritten = strings(connection, REWRITTEN);
            if (connection.getAutoCommit()) {
                return new MeasuredCost(Optional.empty(), rewritten);
            }
            var lock = strings(connection, LOCKS).stream()
                    .map(MeasuredCost::lock)
                    .reduce(TableLock.NONE, TableLock::stronger);
            connection.commit();
            return new MeasuredCost(Optional.of(lock), rewritten);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** {@code AccessShareLock} is {@code ACCESS_SHARE}. */
    private static TableLock lock(String mode) {
        var words = mode.replaceFirst("Lock$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(java.util.Locale.ROOT);
        return TableLock.valueOf(words);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var strings = new ArrayList<String>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }
}
