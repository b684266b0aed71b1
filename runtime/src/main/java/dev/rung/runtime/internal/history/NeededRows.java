package dev.rung.runtime.internal.history;

import dev.rung.runtime.internal.sql.TableName;

/**
 * Selects the rows of a history that {@link dev.rung.runtime.model.History} needs, however many there are: what is applied,
 * interrupted and created is derived by the server, and the input of a plan grows with the versions, not with the attempts.
 */
final class NeededRows {

    /** How many of the last rows are read whether they are needed or not. */
    static final int LAST = 1_000;

    /**
     * Of each version the last row, the last of an attempt that has ended, the last that ended well, and the attempts since then
     * that may have left something; of attempts that say the same the last one. Besides the last rollback, and from it on what
     * conditional changes have created when migrating.
     */
    private static final String ROWS = """
            with done as (
            select version, pg_catalog.max(seq) as seq,
            pg_catalog.max(seq) filter (where direction operator(pg_catalog.=) 'DOWN') as down
            from %1$s where outcome operator(pg_catalog.=) 'DONE' group by version),
            attempts as (
            select h.*, coalesce(done.seq, 0) as done, coalesce(done.down, 0) as down
            from %1$s h left join done on done.version operator(pg_catalog.=) h.version),
            needed as (
            select pg_catalog.max(seq) as seq from %1$s group by version, outcome operator(pg_catalog.=) 'RUNNING'
            union
            select seq from done
            union
            select down from done where down is not null
            union
            select pg_catalog.max(seq) from attempts
            where seq operator(pg_catalog.>) done and (outcome operator(pg_catalog.=) 'RUNNING'
            or outcome operator(pg_catalog.=) 'FAILED' and statement operator(pg_catalog.>) 0)
            group by version, direction, checksum, outcome, statement, sqlstate, acted
            union
            select pg_catalog.max(seq) from attempts
            where seq operator(pg_catalog.>) down and direction operator(pg_catalog.=) 'UP' and acted is not null
            group by version, acted)
            select %2$s from %1$s
            where not (%3$s)
            or seq operator(pg_catalog.>) ((select pg_catalog.max(seq) from %1$s) operator(pg_catalog.-) %4$d)
            or seq operator(pg_catalog.=) any (select seq from needed)
            order by seq""";

    private NeededRows() {}

    /** Returns the query; it also finds each row that cannot be what Rung wrote. */
    static String sql(TableName table, HistoryFormat format) {
        return ROWS.formatted(
                table.sql(), format.selection(), format.definition().intactSql(), LAST);
    }
}
