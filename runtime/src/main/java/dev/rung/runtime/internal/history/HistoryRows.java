package dev.rung.runtime.internal.history;

import dev.rung.catalog.Fingerprint;
import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.EntryKind;
import dev.rung.runtime.model.Failure;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.Run;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Writes whole rows of the history: of attempts that failed, and of steps that are recorded without being run.
 */
public final class HistoryRows {

    private final TableName table;
    private final Run run;

    public HistoryRows(TableName table, Run run) {
        this.table = table;
        this.run = run;
    }

    static final String FIELDS =
            "format, version, description, direction, checksum, reason, run_id, database_user, host,"
                    + " application, tool, seq, outcome, state";
    static final String VALUES = HistoryFormat.CURRENT.number() + ", ?, ?, ?, ?, ?, ?::pg_catalog.uuid, ?, ?, ?, ?";

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
     * Adds a row for a step whose own row is missing: rolled back with it, or deleted. The state of the database is that
     * of the last row; where there is none, nothing is applied: what the transaction has done before the step is rolled back too.
     */
    public void addFailed(Connection connection, PlannedStep step, FailedAttempt attempt) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into %1$s (%2$s, error, sqlstate, duration_ms, statement, finished_at)
                select %3$s, coalesce(pg_catalog.max(seq), 0) operator(pg_catalog.+) 1, 'FAILED',
                coalesce((select state from %1$s order by seq desc limit 1), ?), ?, ?, ?, ?, pg_catalog.clock_timestamp()
                from %1$s""".formatted(table.sql(), FIELDS, VALUES))) {
            bind(insert, step);
            insert.setString(11, Fingerprint.EMPTY.value());
            insert.setString(12, attempt.failure().message());
            insert.setString(13, attempt.failure().sqlState());
            insert.setLong(14, attempt.took().toMillis());
            insert.setInt(15, attempt.statement());
            insert.executeUpdate();
        }
    }

    /** Ends rows of {@code step}'s migration that say it is running, because a person has looked into it. */
    public void endRunning(Connection connection, PlannedStep step) throws SQLException {
        try (var update = connection.prepareStatement("""
                update %s set outcome = 'FAILED', error = 'its process ended, or was cut off', sqlstate = '',
                finished_at = pg_catalog.clock_timestamp()
                where version operator(pg_catalog.=) ? and outcome operator(pg_catalog.=) 'RUNNING'""".formatted(table.sql()))) {
            update.setLong(1, step.version().number());
            update.executeUpdate();
        }
    }

    /** Adds the row of a step that was not run, because a person declared its outcome, as {@code kind} says. */
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

    void bind(PreparedStatement statement, PlannedStep step) throws SQLException {
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
