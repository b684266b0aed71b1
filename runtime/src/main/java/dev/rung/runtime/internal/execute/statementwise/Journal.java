package dev.rung.runtime.internal.execute.statementwise;

import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.history.StepNotes;
import dev.rung.runtime.internal.plan.Repetition;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.session.Session.LockLimit;
import dev.rung.runtime.internal.sql.LocalCommit;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.internal.sql.SqlSequence;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.Resumption;
import dev.rung.runtime.model.Resumption.Stop;
import dev.rung.schema.internal.ddl.AppliedConditionals;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Notes in the history how far a step outside a transaction has come: the number of each statement before it begins, what it
 * found if it works concurrently, and after a failure the one at which it stopped. Belongs to one attempt.
 *
 * <p>A statement that works concurrently may wait for each lock until the deadline, and not for one try only: it waits for
 * old transactions without blocking other sessions, and giving up would leave an invalid index.
 */
final class Journal {

    /** What is known of the statement that began last. */
    private enum Last {
        DONE,
        UNDER_WAY,
        /** It was refused, and may have left a part. */
        REFUSED,
        /** It was refused or rolled back, and has left nothing. */
        UNDONE
    }

    private final Session session;
    private final HistoryWriter writer;
    private final PlannedStep step;
    private int noted;
    private Last last = Last.DONE;
    private Last whenRefused = Last.REFUSED;
    private boolean patient;
    private Optional<SqlStatement> begun = Optional.empty();
    private Optional<PriorState> found = Optional.empty();

    Journal(Session session, HistoryWriter writer, PlannedStep step) {
        this.session = session;
        this.writer = writer;
        this.step = step;
    }

    void begins(int number, SqlStatement statement, Optional<PriorState> found) throws SQLException {
        note(number, found);
        begun = Optional.of(statement);
        this.found = found;
        noted = number;
        last = Last.UNDER_WAY;
        whenRefused = leavesNothing(statement) ? Last.UNDONE : Last.REFUSED;
        var concurrent = statement.isConcurrent();
        if (concurrent != patient) {
            session.limitLockWaits(concurrent ? LockLimit.DEADLINE : LockLimit.ONE_TRY);
            patient = concurrent;
        }
    }

    /** A part begins that is one transaction: a failure leaves nothing of it. */
    void begins(int number) throws SQLException {
        note(number, Optional.empty());
        begun = Optional.empty();
        noted = number;
        last = Last.UNDER_WAY;
        whenRefused = Last.UNDONE;
    }

    /** Begins to record, in the open transaction, which conditional changes it applies. */
    void beginTracking() throws SQLException {
        try (var statement = session.connection().createStatement()) {
            statement.execute("select " + AppliedConditionals.BEGIN);
        }
    }

    /** Notes, in the transaction that is open, that what began last is done, and what it has created. */
    void noteNext() throws SQLException {
        note(
                noted + 1,
                Optional.empty(),
                SqlSequence.of(session.restoreRoleLocallySql(), writer.requireConditionalsTrackedSql()));
    }

    /** The server has executed the statement that began last: its effect remains, even where a check refuses it. */
    void answered() {
        whenRefused = Last.REFUSED;
    }

    void ended() {
        last = Last.DONE;
    }

    /** A failure that the server did not report says nothing about the statement. */
    void failed(Throwable thrown) {
        last = SqlFailure.of(thrown).isNoConnection() ? Last.UNDER_WAY : whenRefused;
    }

    /** The transaction that was the last step is rolled back. */
    void rolledBack() {
        if (noted > 0) {
            last = Last.UNDONE;
        }
    }

    private static boolean leavesNothing(SqlStatement refused) {
        return Repetition.of(Stop.FAILED, refused) == Repetition.RUNS && !refused.isConcurrent();
    }

    /** Returns whether the outcome of the statement that began last is unknown. */
    boolean isUnknown() {
        return last == Last.UNDER_WAY;
    }

    /**
     * Returns the number of the statement that the migration has reached: all before are done. 0 where nothing of it is in
     * the database.
     */
    int position() {
        var start = step.resumption().map(Resumption::statement).orElse(0);
        if (noted == 0 || (noted == 1 && last == Last.UNDONE)) {
            return start;
        }
        return last == Last.DONE ? noted + 1 : noted;
    }

    /** Returns the statement that the migration has reached, where it has begun and may have left something. */
    Optional<SqlStatement> unfinished() {
        return last == Last.UNDER_WAY || last == Last.REFUSED ? begun : Optional.empty();
    }

    /** Returns what that statement found; empty where that is not needed. */
    Optional<PriorState> foundByUnfinished() {
        return unfinished().flatMap(statement -> found);
    }

    /** Notes where the migration stopped, before its failure is recorded. */
    void noteStop() throws SQLException {
        if (position() != noted) {
            note(position(), Optional.empty());
        }
    }

    private void note(int number, Optional<PriorState> found) throws SQLException {
        note(number, found, SqlSequence.of(LocalCommit.SQL, session.restoreRoleLocallySql()));
    }

    private void note(int number, Optional<PriorState> found, String before) throws SQLException {
        var note = new StepNotes.Note(number, found.map(PriorState::text));
        writer.notes().write(session.connection(), step, note, before);
    }
}
