package dev.rung.runtime.internal.history;

import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.internal.jdbc.Warnings;
import dev.rung.runtime.internal.sql.SqlSequence;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.EntryKind;
import dev.rung.runtime.model.Failure;
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
 * Writes the history. A row's {@code seq} is the one after the last that its plan knows, and the primary key: of two
 * runners that planned from the same history one claims it, the other fails before it has done anything. That alone makes a
 * migration run exactly once; the lock only keeps runners from colliding.
 *
 * <p>Operators are qualified, because a migration may have left any {@code search_path}.
 */
public final class HistoryWriter {

    static final String FIELDS =
            "format, version, description, direction, checksum, reason, run_id, database_user, host,"
                    + " application, tool, seq, outcome, state";
    private static final String VALUES =
            HistoryFormat.CURRENT.number() + ", ?, ?, ?, ?, ?, ?::pg_catalog.uuid, ?, ?, ?, ?";

    /**
     * An update of anything but one row fails, by a cast that no text like ours survives, and nothing after it runs. Only in the
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
    private final HistoryIntegrity guard;
    private final String ended;
    private final Run run;
    private final AllOrNothing atomicSql;
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
        this.guard = new HistoryIntegrity(history, secret);
        this.ended = "rung %s: the transaction of this migration has ended".formatted(secret);
        this.run = run;
        this.atomicSql = atomicSql;
        this.claimSql = "insert into %s (%s) values (%s, ?, 'RUNNING', ?)".formatted(table.sql(), FIELDS, VALUES);
        this.completeSql = """
                update %s set outcome = 'DONE', state = ?, duration_ms = ?, finished_at = pg_catalog.clock_timestamp(),
                acted = %s
                where seq operator(pg_catalog.=) ? and outcome operator(pg_catalog.=) 'RUNNING'""".formatted(table.sql(), AppliedConditionals.sql("acted"));
        this.provenSql = PROVEN.formatted(
                completeSql, HistoryIntegrity.IS_TRACKED, guard.notesReset(), guard.rowsChanged(), ended);
    }

    /** Returns where it writes. */
    public TableName table() {
        return table;
    }

    /** Returns who writes. */
    public Run run() {
        return run;
    }

    /**
     * Makes sure that the transaction that is open, or begins now, writes to the table that was read: it stays what it is until the
     * end.
     *
     * @throws HistoryReplacedException if it is not that table any more
     */
    public void lockAndVerify(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(guard.lockAndVerifySql());
        } catch (SQLException e) {
            if (isReplaced(e)) {
                throw new HistoryReplacedException();
            }
            throw e;
        }
    }

    /** Returns the SQL that does what {@link #lockAndVerify} does; it fails with what {@link #isReplaced} recognises. */
    public String lockAndVerifySql() {
        return guard.lockAndVerifySql();
    }

    /** Returns the calls that note what was written until now, and begin the note of what is made; for the list of a {@code select}. */
    public String trackingCalls() {
        return guard.trackingCalls();
    }

    /** Returns the SQL that fails where the history is not as it was when that was noted in the same transaction, or the note is lost. */
    public String requireUnchangedSql() {
        return SqlSequence.of(guard.requireUnchangedSql(), guard.requireTrackedSql());
    }

    /** Returns the SQL that fails where a migration outside a transaction has reset the note of what its part has made. */
    public String requireConditionalsTrackedSql() {
        return guard.requireConditionalsTrackedSql();
    }

    /** Returns whether {@code thrown}, which a statement of ours has led to, says that the history is not the table that was read. */
    public boolean isReplaced(SQLException thrown) {
        return guard.changeOnHold(thrown).isPresent();
    }

    /** Returns the error where {@code thrown} is the refusal of a look of ours at what a migration has done; empty where it is not. */
    public Optional<SQLException> refusal(SQLException thrown) {
        return refusal(thrown, guard.changeIn(thrown));
    }

    private Optional<SQLException> refusalOnHold(SQLException thrown) {
        return refusal(thrown, guard.changeOnHold(thrown));
    }

    private Optional<SQLException> refusal(SQLException thrown, Optional<HistoryChange> change) {
        return guard.isReset(thrown)
                ? Optional.of(new NotesResetException())
                : change.map(HistoryChangedException::new);
    }

    /** Returns whether another runner has taken the place of {@code step}. */
    public boolean isTaken(Connection connection, PlannedStep step) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select from %s where seq operator(pg_catalog.=) %d".formatted(table.sql(), step.seq()))) {
            return row.next();
        }
    }

    /** Returns the SQL that claims the place of a step; {@link #bindClaim} gives its parameters. */
    public String claimSql() {
        return claimSql;
    }

    /** Binds the parameters of {@link #claimSql}. */
    public void bindClaim(PreparedStatement claim, PlannedStep step) throws SQLException {
        bind(claim, step);
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

    /** What became of the end of a row. */
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
        var sql = SqlSequence.of(open.restoreRoleSql(), guard.requireUnchangedSql(), provenSql, open.ending().sql);
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
            throw refusal(e).orElse(e);
        }
    }

    /** Ends the row of a step that runs outside a transaction. */
    public Completion complete(Connection connection, PlannedStep step, Duration took) throws SQLException {
        var sql = atomicSql.of(
                SqlSequence.of(guard.lockAndVerifySql(), COUNTED.formatted(completeSql, guard.rowsChanged())));
        try (var update = connection.prepareStatement(sql)) {
            bindComplete(update, step, took);
            update.execute();
            return new Completion(End.DONE, Warnings.of(update::getWarnings));
        } catch (SQLException e) {
            throw refusalOnHold(e).orElse(e);
        }
    }

    private static void bindComplete(PreparedStatement update, PlannedStep step, Duration took) throws SQLException {
        update.setString(1, step.stateAfter().value());
        update.setLong(2, took.toMillis());
        update.setLong(3, step.seq());
    }

    /**
     * How far a step outside a transaction has come.
     *
     * @param statement the number of the statement that begins now
     * @param found what it found of that which it changes; empty where that is not needed
     */
    public record Note(int statement, Optional<String> found) {}

    /**
     * Notes which statement a step outside a transaction has reached, in a transaction that begins and ends with it.
     *
     * @param note what is noted
     * @param restoreRoleSql sets for that transaction what lets us write, whatever the migration has set
     */
    public void journal(Connection connection, PlannedStep step, Note note, String restoreRoleSql) throws SQLException {
        var update = "update %s set statement = ?, found = ?, acted = %s where seq operator(pg_catalog.=) ?"
                .formatted(table.sql(), AppliedConditionals.sql("acted"));
        var sql = atomicSql.of(SqlSequence.of(restoreRoleSql, guard.lockAndVerifySql(), update));
        try (var noting = connection.prepareStatement(sql)) {
            noting.setInt(1, note.statement());
            noting.setString(2, note.found().orElse(null));
            noting.setLong(3, step.seq());
            noting.execute();
        } catch (SQLException e) {
            throw refusalOnHold(e).orElse(e);
        }
    }

    /** Returns what the last attempt that did not end well, and came to it, has noted as found when statement {@code number} began. */
    public Optional<String> found(Connection connection, PlannedStep step, int number) throws SQLException {
        try (var query = connection.prepareStatement("""
                select found from %s where version operator(pg_catalog.=) ? and direction operator(pg_catalog.=) ?
                and statement operator(pg_catalog.=) ? and outcome operator(pg_catalog.<>) 'DONE' and found is not null
                order by seq desc limit 1""".formatted(table.sql()))) {
            query.setLong(1, step.version().number());
            query.setString(2, step.direction().name());
            query.setInt(3, number);
            var row = query.executeQuery();
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    /**
     * An attempt that failed.
     *
     * @param took how long it took
     * @param failure why it failed
     * @param statement the statement that the step has reached; 0 where nothing of it is left
     */
    public record FailedAttempt(Duration took, Failure failure, int statement) {}

    /**
     * Ends the committed row of a step with its failure; returns whether there was one. Inside a transaction there is
     * none, unless the migration ended that transaction: what it did before then stays, so it counts as interrupted.
     */
    public boolean failClaimed(Connection connection, PlannedStep step, FailedAttempt attempt) throws SQLException {
        var begun = step.transactionMode() == TransactionMode.TRANSACTIONAL ? "1" : "statement";
        try (var update = connection.prepareStatement("""
                update %s set outcome = 'FAILED', error = ?, sqlstate = ?, duration_ms = ?, statement = %s,
                finished_at = pg_catalog.clock_timestamp()
                where seq operator(pg_catalog.=) ? and outcome operator(pg_catalog.=) 'RUNNING'""".formatted(table.sql(), begun))) {
            update.setString(1, attempt.failure().message());
            update.setString(2, attempt.failure().sqlState());
            update.setLong(3, attempt.took().toMillis());
            update.setLong(4, step.seq());
            return update.executeUpdate() == 1;
        }
    }

    /**
     * Adds a row for a step whose own row is gone: rolled back with it, or taken away. The state of the database is that of the last
     * row.
     */
    public void addFailed(Connection connection, PlannedStep step, FailedAttempt attempt) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into %1$s (%2$s, error, sqlstate, duration_ms, statement, finished_at)
                select %3$s, coalesce(pg_catalog.max(seq), 0) operator(pg_catalog.+) 1, 'FAILED',
                coalesce((select state from %1$s order by seq desc limit 1), ?), ?, ?, ?, ?, pg_catalog.clock_timestamp()
                from %1$s""".formatted(table.sql(), FIELDS, VALUES))) {
            bind(insert, step);
            insert.setString(11, step.stateBefore().value());
            insert.setString(12, attempt.failure().message());
            insert.setString(13, attempt.failure().sqlState());
            insert.setLong(14, attempt.took().toMillis());
            insert.setInt(15, attempt.statement());
            insert.executeUpdate();
        }
    }

    /** Ends rows of {@code step}'s migration that say it is running, because a person looked. */
    public void endRunning(Connection connection, PlannedStep step) throws SQLException {
        try (var update = connection.prepareStatement("""
                update %s set outcome = 'FAILED', error = 'its process ended, or was cut off', sqlstate = '',
                finished_at = pg_catalog.clock_timestamp()
                where version operator(pg_catalog.=) ? and outcome operator(pg_catalog.=) 'RUNNING'""".formatted(table.sql()))) {
            update.setLong(1, step.version().number());
            update.executeUpdate();
        }
    }

    /** Adds the row of a step that was not run, because a person says that it is so, and {@code kind} says how. */
    public void addRecorded(Connection connection, PlannedStep step, EntryKind kind) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into %s (%s, kind, duration_ms, finished_at)
                values (%s, ?, 'DONE', ?, '%s', 0, pg_catalog.clock_timestamp())""".formatted(table.sql(), FIELDS, VALUES, kind))) {
            bind(insert, step);
            insert.setLong(11, step.seq());
            insert.setString(12, step.stateAfter().value());
            insert.executeUpdate();
        }
    }

    private void bind(PreparedStatement statement, PlannedStep step) throws SQLException {
        statement.setLong(1, step.version().number());
        statement.setString(2, step.description());
        statement.setString(3, step.direction().name());
        statement.setString(4, step.checksum());
        statement.setString(5, step.reason().orElse(null));
        statement.setString(6, run.id().toString());
        statement.setString(7, run.databaseUser());
        statement.setString(8, run.host());
        statement.setString(9, run.application());
        statement.setString(10, run.tool());
    }
}
