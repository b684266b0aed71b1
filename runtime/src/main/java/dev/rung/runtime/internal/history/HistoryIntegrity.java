package dev.rung.runtime.internal.history;

import dev.rung.runtime.internal.sql.SqlSequence;
import dev.rung.schema.internal.ddl.AppliedConditionals;
import dev.rung.schema.internal.sql.Quoting;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * SQL that fails, by a cast, unless the history is the table that was read, and as it was then. What a history is can be
 * changed by its owner, who is trusted; which table has its name, by the owner of the schema.
 *
 * @param table the history, as it was read
 * @param secret what no text of others has, so that no statement of others can fake the failure
 */
record HistoryIntegrity(HistoryTable table, String secret) {

    /** There is no such table, or it is a view or an index. */
    private static final Set<String> NO_TABLE = Set.of("42P01", "42809", "55000");

    /** What the transaction has written, as the server counts it; and the file, which is a new one after {@code truncate}. */
    private static final String WRITTEN = """
            pg_catalog.concat_ws(' ', pg_catalog.pg_stat_get_xact_tuples_inserted(%1$s), pg_catalog.pg_stat_get_xact_tuples_updated(%1$s),
            pg_catalog.pg_stat_get_xact_tuples_deleted(%1$s), pg_catalog.pg_relation_filenode(%1$s))""";

    /** What was written when it was noted; null or empty in another transaction, and after a migration has reset it. */
    private static final String NOTED = "pg_catalog.current_setting('rung.history', true)";

    /** The condition, null or false where not, that what the transaction has noted is there. */
    static final String IS_TRACKED = NOTED + " operator(pg_catalog.<>) '' and " + AppliedConditionals.IS_KEPT;

    private static final String TRACKED_ELSE_FAIL = "select (case when %s then '1' else '%s' end)::pg_catalog.int4";

    private static final String SAME = """
            select (case when exists (select from pg_catalog.pg_class c where c.oid operator(pg_catalog.=) %s
            and %s) then %s else '%s' end)::pg_catalog.int4""";

    /** Returns the SQL after which the table can be written, and stays what it is, until the transaction ends. */
    String lockAndVerifySql() {
        return SqlSequence.of(HistoryTableLock.forWriting(table.name()), sameSql("'1'"));
    }

    /** Returns the calls that note what the transaction has written so far, and has created: nothing yet; for a {@code select}. */
    String trackingCalls() {
        return "pg_catalog.set_config('rung.history', %s, true), %s".formatted(writtenSql(), AppliedConditionals.BEGIN);
    }

    /** Returns the SQL that fails where what was noted in the same transaction is lost. */
    String requireTrackedSql() {
        return TRACKED_ELSE_FAIL.formatted(IS_TRACKED, notesReset());
    }

    /**
     * Returns the SQL that fails where the note that {@link AppliedConditionals#BEGIN} has begun, of what the transaction
     * created, is lost.
     */
    String requireConditionalsTrackedSql() {
        return TRACKED_ELSE_FAIL.formatted(AppliedConditionals.IS_KEPT, notesReset());
    }

    /**
     * Returns the SQL that checks the table, and whether anything was written to it since the note; where that is lost,
     * not.
     */
    String requireUnchangedSql() {
        return sameSql(
                "case when %1$s operator(pg_catalog.<>) '' and %1$s operator(pg_catalog.<>) %2$s then '%3$s' else '1' end"
                        .formatted(NOTED, writtenSql(), rowsChanged()));
    }

    private String sameSql(String ifSame) {
        return SAME.formatted(oidSql(), table.signature().sameSql(), ifSame, tableChanged());
    }

    private String writtenSql() {
        return WRITTEN.formatted(oidSql());
    }

    private String oidSql() {
        return "pg_catalog.to_regclass(%s)::pg_catalog.oid"
                .formatted(Quoting.literal(table.name().sql()));
    }

    /** Returns the change of the history that {@code thrown} reports; empty where it reports something else. */
    Optional<HistoryChange> changeIn(SQLException thrown) {
        var message = String.valueOf(thrown.getMessage());
        if (message.contains(tableChanged())) {
            return Optional.of(HistoryChange.TABLE);
        }
        return message.contains(rowsChanged()) ? Optional.of(HistoryChange.ROWS) : Optional.empty();
    }

    /** Returns the same where {@code thrown} may also come from locking the table, and from no statement of a migration. */
    Optional<HistoryChange> changeOnLock(SQLException thrown) {
        return NO_TABLE.contains(String.valueOf(thrown.getSQLState()))
                ? Optional.of(HistoryChange.TABLE)
                : changeIn(thrown);
    }

    /** Returns the error where {@code thrown} is the refusal of a check of what a migration has done; empty where it is not. */
    Optional<SQLException> refusal(SQLException thrown) {
        return refusal(thrown, changeIn(thrown));
    }

    /** Returns the same where {@code thrown} may also come from locking the table, and from no statement of a migration. */
    Optional<SQLException> refusalOnLock(SQLException thrown) {
        return refusal(thrown, changeOnLock(thrown));
    }

    private Optional<SQLException> refusal(SQLException thrown, Optional<HistoryChange> change) {
        return isReset(thrown) ? Optional.of(new NotesResetException()) : change.map(HistoryChangedException::new);
    }

    String rowsChanged() {
        return "rung " + secret + ": rows of the history are not as they were";
    }

    /** Returns whether {@code thrown} says that a migration has reset what was noted in its transaction. */
    boolean isReset(SQLException thrown) {
        return String.valueOf(thrown.getMessage()).contains(notesReset());
    }

    String notesReset() {
        return "rung " + secret + ": the notes of the transaction were reset";
    }

    private String tableChanged() {
        return "rung " + secret + ": the history is not the table that was read";
    }
}
