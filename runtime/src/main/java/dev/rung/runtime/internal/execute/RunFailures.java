package dev.rung.runtime.internal.execute;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.RunStoppedException;
import dev.rung.runtime.event.MigrationFailed;
import dev.rung.runtime.event.RunFailure;
import dev.rung.runtime.internal.execute.failure.FailureAdvice;
import dev.rung.runtime.internal.execute.failure.FailureDescription;
import dev.rung.runtime.internal.execute.failure.StepFailure;
import dev.rung.runtime.internal.execute.failure.UnknownCommitException;
import dev.rung.runtime.internal.execute.failure.UnknownCommitException.UnknownCommit;
import dev.rung.runtime.internal.execute.step.RunContext;
import dev.rung.runtime.internal.execute.step.StepOutcome;
import dev.rung.runtime.internal.session.StopReason;
import dev.rung.runtime.internal.sql.RedactedCause;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.model.PlannedStep;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The errors that end a run, with what it has done until then. */
final class RunFailures implements StepOutcome.Failures {

    private final RunContext context;
    private final RunProgress progress;
    private final int rest;

    RunFailures(RunContext context, RunProgress progress, int rest) {
        this.context = context;
        this.progress = progress;
        this.rest = rest;
    }

    @Override
    public MigrationFailedException failed(StepFailure failure) {
        var description = failure.description();
        var step = failure.step();
        progress.failed(failure.result());
        var thrown = new MigrationFailedException(
                failure.code(),
                new Explanation(
                        "%s failed on its way %s: %s"
                                .formatted(step, step.direction().name().toLowerCase(Locale.ROOT), description),
                        progress.databaseState() + "; " + failure.database(),
                        FailureAdvice.of(failure, context.migration(step))),
                progress.report(),
                RedactedCause.of(description.thrown()));
        context.events().emit((origin, at) -> new MigrationFailed(origin, at, failure.result(), RunFailure.of(thrown)));
        return thrown;
    }

    @Override
    public UnknownCommitException unanswered(StepOutcome.Unanswered commit) {
        var step = commit.step();
        var failure = new StepFailure(
                step,
                ErrorCode.OUTCOME_UNKNOWN,
                "",
                FailureDescription.of(commit.thrown(), context.migration(step), Duration.ZERO));
        var unknown = new UnknownCommit(
                step,
                code(commit),
                reason(commit),
                context.history().run().id(),
                progress.reportWith(commit.ifCommitted()),
                progress.reportWith(List.of(failure.result())),
                rest);
        return new UnknownCommitException(unknown, commit.thrown());
    }

    private ErrorCode code(StepOutcome.Unanswered commit) {
        return context.watchdog()
                .stopped()
                .map(StopReason::code)
                .orElseGet(
                        () -> SqlFailure.isSilence(commit.thrown()) ? ErrorCode.NO_ANSWER : ErrorCode.CONNECTION_LOST);
    }

    private String reason(StepOutcome.Unanswered commit) {
        var during = "while %s was being committed".formatted(commit.step());
        return context.watchdog()
                .stopped()
                .map(reason -> "The run was stopped " + during + ", because " + reason)
                .orElse("The connection broke " + during);
    }

    /** Returns the error of a run that is stopped before {@code next}. */
    RunStoppedException stoppedBefore(PlannedStep next, StopReason reason) {
        return new RunStoppedException(
                reason.code(),
                new Explanation(
                        "The run was stopped before %s, because %s".formatted(next, reason),
                        progress.databaseState() + "; nothing of " + next.version() + " has begun",
                        "run again: it continues from there"),
                progress.report(),
                null);
    }

    /** Returns the error of a run after {@code what}, where {@code database} says what is committed on this server alone. */
    RunStoppedException unconfirmed(String what, String database) {
        return new RunStoppedException(
                ErrorCode.COMMIT_UNCONFIRMED,
                new Explanation(
                        what + " is committed here, but not confirmed by the standby: the wait for it was cancelled",
                        database + "; a failover to a standby that lags behind would lose it",
                        "see why no standby answers (synchronous_standby_names, pg_stat_replication), then run again; answerWait on the"
                                + " builder says how long to wait"),
                progress.report(),
                null);
    }
}
