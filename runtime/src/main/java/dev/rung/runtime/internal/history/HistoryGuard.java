package dev.rung.runtime.internal.history;

import dev.rung.runtime.internal.sql.Quoting;
import dev.rung.runtime.internal.sql.SqlSequence;
import java.sql.SQLException;
import java.util.Set;

/**
 * SQL that fails, by a cast, unless the history is the table that was read, and as it was then. What a history is can be changed by
 * its owner, who is trusted; what has its name, by whoever owns the schema.
 *
 * @param table the history, as it was read
 * @param secret what no text of others has, so that nobody can pretend that it failed
 */
record HistoryGuard(HistoryTable table, String secret) {

    /** There is no such table, or it is a view or an index. */
    private static final Set<String> NO_TABLE = Set.of("42P01", "42809", "55000");

    /** Returns the SQL after which the table can be written, and stays what it is, until the transaction ends. */
    String holdSql() {
        return SqlSequence.of(HistoryHold.forWriting(table.name()), sameSql());
    }

    /** Returns the SQL that only looks. */
    String sameSql() {
        return """
                select (case when exists (select from pg_catalog.pg_class c
                where c.oid operator(pg_catalog.=) pg_catalog.to_regclass(%s)::pg_catalog.oid
                and %s operator(pg_catalog.=) %s) then '1' else '%s' end)::pg_catalog.int4""".formatted(
                        Quoting.literal(table.name().sql()),
                        HistoryRelation.MARK,
                        Quoting.literal(table.mark()),
                        message());
    }

    /** Returns whether {@code thrown} says that the table is another one, or another than it was. */
    boolean isRefusal(SQLException thrown) {
        return String.valueOf(thrown.getMessage()).contains(message());
    }

    /** Returns whether {@code thrown}, which a statement of ours has led to, says so, or that there is no table to hold. */
    boolean isRefusalToHold(SQLException thrown) {
        return isRefusal(thrown) || NO_TABLE.contains(String.valueOf(thrown.getSQLState()));
    }

    private String message() {
        return "rung " + secret + ": the history is not what was read";
    }
}
