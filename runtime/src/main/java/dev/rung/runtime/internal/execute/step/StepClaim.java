package dev.rung.runtime.internal.execute.step;

import dev.rung.runtime.internal.history.HistoryCollisionException;
import dev.rung.runtime.internal.history.HistoryReplacedException;
import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.jdbc.OptionalCall;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.sql.LocalCommit;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.internal.sql.SqlSequence;
import dev.rung.runtime.model.PlannedStep;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Claims the row of a step in the history, in one round trip: resets the session where a migration has left it dirty, inserts the
 * row, prepares the session for the migration.
 */
public final class StepClaim {

    private final Session session;
    private final HistoryWriter writer;

    public StepClaim(Session session, HistoryWriter writer) {
        this.session = session;
        this.writer = writer;
    }

    /**
     * Claims {@code step} in the transaction that is open or begins now, where statements of the migration wait for a lock
     * no longer than {@code lockTimeout}; returns the transaction's id.
     */
    public String inTransaction(PlannedStep step, Duration lockTimeout) throws SQLException {
        return claim(
                step,
                "select pg_catalog.pg_current_xact_id()::pg_catalog.text, " + writer.trackingCalls() + ", "
                        + session.migrationSettingsCalls(lockTimeout));
    }

    /** Claims {@code step} in a transaction that contains the claim alone. */
    public void outsideTransaction(PlannedStep step) throws SQLException {
        claim(step, SqlSequence.of(LocalCommit.SQL, session.migrationSettingsSql()));
    }

    private String claim(PlannedStep step, String prepareWork) throws SQLException {
        var sql = session.atomicSql(
                SqlSequence.of(session.cleanSql(), writer.lockAndVerifySql(), writer.claimSql(), prepareWork));
        try (var claim = session.connection().prepareStatement(sql)) {
            writer.bindClaim(claim, step);
            claim.execute();
            session.markClean();
            return OptionalCall.orElse(() -> firstColumnOfLastResult(claim), this::transaction);
        } catch (SQLException e) {
            if (SqlFailure.DUPLICATE_KEY.equals(e.getSQLState())) {
                throw new HistoryCollisionException(step.seq());
            }
            if (writer.isReplaced(e)) {
                throw new HistoryReplacedException();
            }
            throw e;
        }
    }

    private String transaction() throws SQLException {
        try (var statement = session.connection().createStatement();
                var row = statement.executeQuery("select pg_catalog.pg_current_xact_id()::pg_catalog.text")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String firstColumnOfLastResult(Statement statement) throws SQLException {
        var last = "";
        var isResult = statement.getResultSet() != null;
        while (isResult || statement.getUpdateCount() != -1) {
            if (isResult) {
                var row = statement.getResultSet();
                row.next();
                last = row.getString(1);
            }
            isResult = statement.getMoreResults();
        }
        return last;
    }
}
