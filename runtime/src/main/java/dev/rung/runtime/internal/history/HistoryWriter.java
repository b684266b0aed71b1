package dev.rung.runtime.internal.history;

import dev.rung.runtime.internal.jdbc.Warnings;
import dev.rung.runtime.internal.sql.SqlSequence;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.Run;
import dev.rung.schema.internal.ddl.AppliedConditionals;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the history. A row's {@code seq} is the one after the last of its plan, and the primary key: of two
 * runners that planned from the same history one claims it, the other fails before it has done anything. That alone ensures
 * that a migration runs exactly once; the lock only keeps runners from colliding.
 *
 * <p>Operators are qualified, because a migration may have left any {@code search_path}.
 */
public final class HistoryWriter {

    /**
     * An update of anything but one row fails, by a cast that these texts do not survive, and nothing after it runs. Only in the
     * transaction that claimed the row, where that one is found, a note can be missed.
     */
    private static final String PROVEN = """
            with ended as (%s and pg_catalog.pg_current_xact_id()::pg_catalog.text operator(pg_catalog.=) ? returning seq)
            select (case when pg_catalog.count(*) operator(pg_catalog.=) 1 then case when %s then '1' else '%s' end
            when pg_catalog.pg_current_xact_id()::pg_catalog.text operator(pg_catalog.=) ? then '%s' else '%s'
            end)::pg_catalog.int4 from ended""";

    /** The same outside a transaction. */
    private static final String COUNTED = """
            with ended as (%s returning seq)
            select (case when pg_catalog.count(*) operator(pg_catalog.=) 1 then '1' else '%s' end)::pg_catalog.int4 from ended""";

    private final TableName table;
    private final HistoryIntegrity integrity;
    private final String ended;
    private final Run run;
    private final AllOrNothing atomicSql;
    private final HistoryRows rows;
    private final String claimSql;
    private final String completeSql;
    private final String provenSql;

    /** Turns several statements into SQL that does all of them or nothing, where no transaction is open. */
    @FunctionalInterface
    public interface AllOrNothing {

        String of(String statements) throws SQLException;
    }

    /** A writer to {@code history} on behalf of {@code run}. */
    public HistoryWriter(HistoryTable history, Run run, AllOrNothing atomicSql) {
        var secret = UUID.randomUUID().toString();
        this.table = history.name();
        this.integrity = new HistoryIntegrity(history, secret);
        this.ended = "rung %s: the transaction of this migration has ended".formatted(secret);
        this.run = run;
        this.rows = new HistoryRows(table, run);
        this.atomicSql = atomicSql;
        this.claimSql = "insert into %s (%s) values (%s, ?, 'RUNNING', ?)"
                .formatted(table.sql(), HistoryRows.FIELDS, HistoryRows.VALUES);
        this.completeSql = """
                update %s set outcome = 'DONE', state = ?, duration_ms = ?, finished_at = pg_catalog.clock_timestamp(),
                acted = %s
                where seq operator(pg_catalog.=) ? and outcome operator(pg_catalog.=) 'RUNNING'""".formatted(table.sql(), AppliedConditionals.sql("acted"));
        this.provenSql = PROVEN.formatted(
                completeSql, HistoryIntegrity.IS_TRACKED, integrity.notesReset(), integrity.rowsChanged(), ended);
    }

    public TableName table() {
        return table;
    }

    public Run run() {
        return run;
    }

    /** Returns what writes whole rows: of failures, and of what a person has asked for. */
    public HistoryRows rows() {
        return rows;
    }

    /** Returns what notes how far a step outside a transaction has come. */
    public StepNotes notes() {
        return new StepNotes(table, integrity, atomicSql);
    }

    /**
     * Ensures that the transaction that is open, or begins now, writes to the table that was read: it is not replaced
     * until the end.
     *
     * @throws HistoryReplacedException if it is not that table any more
     */
    public void lockAndVerify(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(integrity.lockAndVerifySql());
        } catch (SQLException e) {
            if (isReplaced(e)) {
                throw new HistoryReplacedException();
            }
            throw e;
        }
    }

    /** Returns the SQL that does what {@link #lockAndVerify} does; it fails with what {@link #isReplaced} recognises. */
    public String lockAndVerifySql() {
        return integrity.lockAndVerifySql();
    }

    /**
     * Returns the calls that note what was written until now, and begin the note of what is created; for the list of a
     * {@code select}.
     */
    public String trackingCalls() {
        return integrity.trackingCalls();
    }

    /**
     * Returns the SQL that fails where the history is not as it was when that was noted in the same transaction, or the
     * note is lost.
     */
    public String requireUnchangedSql() {
        return SqlSequence.of(integrity.requireUnchangedSql(), integrity.requireTrackedSql());
    }

    /** Returns the SQL that fails where a migration outside a transaction has reset the note of what its part has created. */
    public String requireConditionalsTrackedSql() {
        return integrity.requireConditionalsTrackedSql();
    }

    /**
     * Returns whether {@code thrown}, which a statement of Rung has led to, says that the history is not the table that
     * was read.
     */
    public boolean isReplaced(SQLException thrown) {
        return integrity.changeOnLock(thrown).isPresent();
    }

    /**
     * Returns the error where {@code thrown} is the refusal of a check of what a migration has done; empty where
     * it is not.
     */
    public Optional<SQLException> refusal(SQLException thrown) {
        return integrity.refusal(thrown);
    }

    /** Returns whether another runner has claimed the row of {@code step}. */
    public boolean isTaken(Connection connection, PlannedStep step) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select from %s where seq operator(pg_catalog.=) %d".formatted(table.sql(), step.seq()))) {
            return row.next();
        }
    }

    /** Returns the SQL that claims the row of a step; {@link #bindClaim} gives its parameters. */
    public String claimSql() {
        return claimSql;
    }

    /** Binds the parameters of {@link #claimSql}. */
    public void bindClaim(PreparedStatement claim, PlannedStep step) throws SQLException {
        rows.bind(claim, step);
        claim.setLong(11, step.seq());
        claim.setString(12, step.stateBefore().value());
    }

    /**
     * The transaction of a step.
     *
     * @param id what the server called it when the step claimed its row
     * @param restoreRoleSql takes back what a migration has set and would keep us from writing, its role above all
     * @param ending whether it ends with the step
     */
    public record OpenTransaction(String id, String restoreRoleSql, Ending ending) {}

    /** What comes after a step. */
    public enum Ending {
        /** Another step, in the same transaction. */
        NONE(""),
        /** Nothing: the transaction is committed, in the same round trip. */
        COMMIT("commit");

        private final String sql;

        Ending(String sql) {
            this.sql = sql;
        }
    }

    /** The result of ending a row. */
    public enum End {
        DONE,
        /** It was another transaction than the one that claimed the row. */
        TRANSACTION_ENDED
    }

    /**
     * The answer to the end of a row.
     *
     * @param end what became of it
     * @param warnings what the server said beside; null where it said nothing
     */
    public record Completion(End end, @Nullable SQLWarning warnings) {}

    /**
     * Ends the row of a step in the transaction that claimed it, and maybe the transaction, in one round trip.
     *
     * @return how the row ended; where that is not {@link End#DONE}, nothing was committed
     * @throws HistoryChangedException if the history is not as it was when the step claimed its row; nothing was committed
     * @throws NotesResetException if that is not known, because the migration has reset what was noted; nothing was committed
     */
    public Completion complete(Connection connection, PlannedStep step, Duration took, OpenTransaction open)
            throws SQLException {
        var sql = SqlSequence.of(open.restoreRoleSql(), integrity.requireUnchangedSql(), provenSql, open.ending().sql);
        try (var update = connection.prepareStatement(sql)) {
            bindComplete(update, step, took);
            update.setString(4, open.id());
            update.setString(5, open.id());
            update.execute();
            return new Completion(End.DONE, Warnings.of(update::getWarnings));
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains(ended)) {
                return new Completion(End.TRANSACTION_ENDED, null);
            }
            throw integrity.refusal(e).orElse(e);
        }
    }

    /** Ends the row of a step that runs outside a transaction. */
    public Completion complete(Connection connection, PlannedStep step, Duration took) throws SQLException {
        var sql = atomicSql.of(
                SqlSequence.of(integrity.lockAndVerifySql(), COUNTED.formatted(completeSql, integrity.rowsChanged())));
        try (var update = connection.prepareStatement(sql)) {
            bindComplete(update, step, took);
            update.execute();
            return new Completion(End.DONE, Warnings.of(update::getWarnings));
        } catch (SQLException e) {
            throw integrity.refusalOnLock(e).orElse(e);
        }
    }

    private static void bindComplete(PreparedStatement update, PlannedStep step, Duration took) throws SQLException {
        update.setString(1, step.stateAfter().value());
        update.setLong(2, took.toMillis());
        update.setLong(3, step.seq());
    }
}
