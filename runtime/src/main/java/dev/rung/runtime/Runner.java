package dev.rung.runtime;

import dev.rung.runtime.internal.execute.StepObserver;
import dev.rung.runtime.internal.execute.UnansweredCommitException;
import dev.rung.runtime.internal.session.SessionWork;
import dev.rung.runtime.model.MigrationReport;

/**
 * Makes runs, each in its turn; a commit that got no answer is looked up before its run ends.
 *
 * @param options what to work with
 * @param observer who looks at the server meanwhile
 */
record Runner(MigratorOptions options, StepObserver observer) {

    /** A runner whom nobody observes. */
    Runner(MigratorOptions options) {
        this(options, StepObserver.NONE);
    }

    /** Returns what {@code work} did. */
    MigrationReport run(SessionWork<MigrationRun, MigrationReport> work) {
        try {
            return options.database().inTurn(turn -> work.with(new MigrationRun(options, turn, observer)));
        } catch (UnansweredCommitException e) {
            return new CommitInquiry(options.database()).settle(e);
        }
    }
}
