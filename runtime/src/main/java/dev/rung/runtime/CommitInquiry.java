package dev.rung.runtime;

import dev.rung.runtime.error.DatabaseException;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.internal.execute.UnansweredCommitException;
import dev.rung.runtime.internal.execute.UnansweredCommitException.Doubt;
import dev.rung.runtime.internal.history.HistorySchema;
import dev.rung.runtime.internal.session.Database;
import dev.rung.runtime.internal.session.Turn;
import dev.rung.runtime.internal.sql.RedactedCause;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.Version;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of a commit that got no answer: over a new connection, under a lock of its own. Once that lock is
 * there the old session is gone, and its transaction is decided.
 *
 * @param database where
 */
record CommitInquiry(Database database) {

    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);

    /** Returns the report of the run where its last transaction is committed and nothing was left to do; throws else. */
    MigrationReport settle(UnansweredCommitException unanswered) {
        var doubt = unanswered.doubt();
        LOG.info("rung: no answer came to the commit of {}; looking it up", doubt.step());
        var committed = isCommitted(unanswered);
        if (!committed) {
            throw notCommitted(unanswered);
        }
        LOG.info("rung: {} is committed", doubt.step());
        if (doubt.rest() > 0) {
            throw unfinished(unanswered);
        }
        return doubt.ifCommitted();
    }

    private boolean isCommitted(UnansweredCommitException unanswered) {
        try {
            var doubt = unanswered.doubt();
            return database.afterRun(doubt.ifNot().took())
                    .inTurn(turn -> row(doubt, turn))
                    .filter(row -> isProof(row, doubt))
                    .isPresent();
        } catch (MigratorException e) {
            throw unknown(unanswered, e);
        }
    }

    private static Optional<HistoryRow> row(Doubt doubt, Turn turn) throws SQLException {
        var settings = turn.session().settings();
        return turn.reading(own -> {
            var history = new HistorySchema(settings.history(), settings.historyOwner()).find(own);
            return history.isPresent() ? history.get().row(doubt.step().seq(), own) : Optional.<HistoryRow>empty();
        });
    }

    private static boolean isProof(HistoryRow row, Doubt doubt) {
        return row.seq() == doubt.step().seq() && row.run().id().equals(doubt.runId()) && row.outcome() == Outcome.DONE;
    }

    private static MigratorException notCommitted(UnansweredCommitException unanswered) {
        var doubt = unanswered.doubt();
        return new MigrationFailedException(
                doubt.code(),
                new Explanation(
                        doubt.what() + ": " + said(unanswered),
                        "%s; it was looked up: %s is rolled back, nothing of it is left"
                                .formatted(place(doubt.ifNot()), doubt.step().version()),
                        "see why the connection broke, then run again; nothing has to be repaired"),
                doubt.ifNot(),
                RedactedCause.of(unanswered.thrown()));
    }

    private static MigratorException unfinished(UnansweredCommitException unanswered) {
        var doubt = unanswered.doubt();
        return new DatabaseException(
                doubt.code(),
                new Explanation(
                        doubt.what() + ": " + said(unanswered),
                        "%s; it was looked up: %s is committed, the %d steps after it have not begun"
                                .formatted(
                                        place(doubt.ifCommitted()), doubt.step().version(), doubt.rest()),
                        "see why the connection broke, then run again; nothing has to be repaired"),
                RedactedCause.of(unanswered.thrown()));
    }

    private static MigratorException unknown(UnansweredCommitException unanswered, MigratorException why) {
        var doubt = unanswered.doubt();
        var unknown = new MigrationFailedException(
                isTimeUp(doubt, why) ? ErrorCode.RUN_TIME_UP : ErrorCode.OUTCOME_UNKNOWN,
                new Explanation(
                        doubt.what() + ": " + said(unanswered),
                        "unknown whether %s is committed: it could not be looked up (%s)"
                                .formatted(doubt.step(), why.code()),
                        "run again, as soon as the server answers: the history is read first, and decides"),
                doubt.ifNot(),
                RedactedCause.of(unanswered.thrown()));
        unknown.addSuppressed(why);
        return unknown;
    }

    private static boolean isTimeUp(Doubt doubt, MigratorException why) {
        return doubt.code() == ErrorCode.RUN_TIME_UP || why.code() == ErrorCode.RUN_TIME_UP;
    }

    private static SqlFailure said(UnansweredCommitException unanswered) {
        return SqlFailure.of(unanswered.thrown());
    }

    private static String place(MigrationReport report) {
        return report.current()
                .map(Version::toString)
                .map("the database is at "::concat)
                .orElse("no migration is applied");
    }
}
