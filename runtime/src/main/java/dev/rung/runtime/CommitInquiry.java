package dev.rung.runtime;

import dev.rung.runtime.error.DatabaseException;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.internal.event.RunEvents;
import dev.rung.runtime.internal.execute.RunProgress;
import dev.rung.runtime.internal.execute.failure.UnknownCommitException;
import dev.rung.runtime.internal.execute.failure.UnknownCommitException.UnknownCommit;
import dev.rung.runtime.internal.history.HistorySchema;
import dev.rung.runtime.internal.session.Database;
import dev.rung.runtime.internal.session.MigrationLock;
import dev.rung.runtime.internal.sql.RedactedCause;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.Outcome;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the outcome of a commit that got no answer: over a new connection, under a lock of its own. Once that lock is
 * granted the old session has ended, and its transaction is committed or rolled back.
 */
final class CommitInquiry {

    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);

    private final Database database;

    CommitInquiry(Database database) {
        this.database = database;
    }

    /** Returns the report of the run where its last transaction is committed and nothing was left to do; throws else. */
    MigrationReport resolve(UnknownCommitException unanswered) {
        var commit = unanswered.commit();
        LOG.info("rung: no answer came to the commit of {}; looking it up", commit.step());
        var committed = isCommitted(unanswered);
        if (!committed) {
            throw notCommitted(unanswered);
        }
        LOG.info("rung: {} is committed", commit.step());
        if (commit.rest() > 0) {
            throw unfinished(unanswered);
        }
        return commit.ifCommitted();
    }

    private boolean isCommitted(UnknownCommitException unanswered) {
        var commit = unanswered.commit();
        try {
            return row(commit).filter(row -> isProof(row, commit)).isPresent();
        } catch (MigratorException e) {
            throw unknown(unanswered, e);
        }
    }

    private Optional<HistoryRow> row(UnknownCommit commit) {
        var connection = database.afterRun(commit.ifNot().took()).connectForRun(RunEvents.NONE);
        try (connection;
                var lock = connection.acquireLock()) {
            return row(commit, lock);
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    private static Optional<HistoryRow> row(UnknownCommit commit, MigrationLock lock) throws SQLException {
        var settings = lock.session().settings();
        return lock.read(own -> {
            var history = new HistorySchema(settings.history(), settings.historyOwner()).find(own);
            return history.isPresent() ? history.get().row(commit.step().seq(), own) : Optional.<HistoryRow>empty();
        });
    }

    private static boolean isProof(HistoryRow row, UnknownCommit commit) {
        return row.seq() == commit.step().seq()
                && row.run().id().equals(commit.runId())
                && row.outcome() == Outcome.DONE;
    }

    private static MigratorException notCommitted(UnknownCommitException unanswered) {
        var commit = unanswered.commit();
        return new MigrationFailedException(
                commit.code(),
                new Explanation(
                        commit.what() + ": " + said(unanswered),
                        "%s; it was looked up: %s is rolled back, nothing of it is left"
                                .formatted(
                                        databaseState(commit.ifNot()),
                                        commit.step().version()),
                        "see why the connection broke, then run again; nothing has to be repaired"),
                commit.ifNot(),
                RedactedCause.of(unanswered.thrown()));
    }

    private static MigratorException unfinished(UnknownCommitException unanswered) {
        var commit = unanswered.commit();
        return new DatabaseException(
                commit.code(),
                new Explanation(
                        commit.what() + ": " + said(unanswered),
                        "%s; it was looked up: %s is committed, the %d steps after it have not begun"
                                .formatted(
                                        databaseState(commit.ifCommitted()),
                                        commit.step().version(),
                                        commit.rest()),
                        "see why the connection broke, then run again; nothing has to be repaired"),
                RedactedCause.of(unanswered.thrown()));
    }

    private static MigratorException unknown(UnknownCommitException unanswered, MigratorException why) {
        var commit = unanswered.commit();
        var unknown = new MigrationFailedException(
                isTimeUp(commit, why) ? ErrorCode.RUN_TIME_UP : ErrorCode.OUTCOME_UNKNOWN,
                new Explanation(
                        commit.what() + ": " + said(unanswered),
                        "unknown whether %s is committed: it could not be looked up (%s)"
                                .formatted(commit.step(), why.code()),
                        "run again, as soon as the server answers: the history is read first, and decides"),
                commit.ifNot(),
                RedactedCause.of(unanswered.thrown()));
        unknown.addSuppressed(why);
        return unknown;
    }

    private static boolean isTimeUp(UnknownCommit commit, MigratorException why) {
        return commit.code() == ErrorCode.RUN_TIME_UP || why.code() == ErrorCode.RUN_TIME_UP;
    }

    private static SqlFailure said(UnknownCommitException unanswered) {
        return SqlFailure.of(unanswered.thrown());
    }

    private static String databaseState(MigrationReport report) {
        return RunProgress.databaseState(report.current());
    }
}
