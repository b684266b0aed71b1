package dev.rung.runtime;

import dev.rung.catalog.Fingerprint;
import dev.rung.runtime.internal.execute.UnansweredCommitException;
import dev.rung.runtime.internal.session.SessionWork;
import dev.rung.runtime.internal.session.Turn;
import dev.rung.runtime.model.MigrationReport;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes runs, each in its turn; a commit that got no answer is looked up before its run ends.
 *
 * @param options what to work with
 */
record Runner(MigratorOptions options) {

    /** Returns what {@code work} did. */
    MigrationReport run(SessionWork<MigrationRun, MigrationReport> work) {
        return lookedUp(() -> options.database().inTurn(turn -> inRun(turn, work)));
    }

    /** Returns what {@code work} did, or what {@code whenThere} says where the database is at {@code expected} already. */
    MigrationReport runUnlessAt(
            Fingerprint expected,
            Function<String, MigrationReport> whenThere,
            SessionWork<MigrationRun, MigrationReport> work) {
        return lookedUp(() -> options.database().inTurnUnlessAt(expected, whenThere, turn -> inRun(turn, work)));
    }

    private MigrationReport inRun(Turn turn, SessionWork<MigrationRun, MigrationReport> work) throws SQLException {
        return work.with(new MigrationRun(options, turn));
    }

    private MigrationReport lookedUp(Supplier<MigrationReport> run) {
        try {
            return run.get();
        } catch (UnansweredCommitException e) {
            return new CommitInquiry(options.database()).settle(e);
        }
    }
}
