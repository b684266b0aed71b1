package dev.rung.runtime.internal.history;

import dev.rung.runtime.internal.sql.TableName;

/**
 * SQL that keeps what has the history's name from being dropped or replaced until the transaction ends. The owner of its
 * schema may do either, at any moment: so the name is locked first, then the catalog is queried for what it is, and only then it
 * is read or written.
 *
 * <p>Preparing a statement looks up its names and locks the relations, as the statement would; nothing of it is planned or
 * run, no privilege on the table is needed, and unlike {@code lock table} it may be sent in one trip with what comes after it. The
 * lock remains when the statement is deallocated. Its name is new each time: one that an interrupted trip has left is ignored.
 */
final class HistoryTableLock {

    private HistoryTableLock() {}

    /** Keeps the table from being replaced. */
    static String forReading(TableName table) {
        return sql("select from " + table.sql());
    }

    /** Keeps triggers from being added, too. */
    static String forWriting(TableName table) {
        return sql("delete from " + table.sql());
    }

    private static String sql(String statement) {
        var name = "rung_" + Long.toHexString(System.nanoTime());
        return "prepare %1$s as %2$s; deallocate %1$s".formatted(name, statement);
    }
}
