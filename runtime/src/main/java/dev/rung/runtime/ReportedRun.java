package dev.rung.runtime;

import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.error.RunStoppedException;
import dev.rung.runtime.event.RunFailure;
import dev.rung.runtime.event.RunFinished;
import dev.rung.runtime.internal.event.RunEvents;
import dev.rung.runtime.internal.execute.step.StepObserver;
import dev.rung.runtime.model.MigrationReport;
import java.util.Optional;

/**
 * A run, and who hears of its end: the log, and the listeners once lock and connection are given back.
 *
 * @param options what the migrator works with
 * @param call what was called, as messages show it
 */
record ReportedRun(MigratorOptions options, String call) {

    /** Executes the plan that {@code source} has; returns what was done. */
    MigrationReport execute(PlanSource source) {
        return execute(source, StepObserver.NONE);
    }

    /** Does the same while {@code observer} observes the steps. */
    MigrationReport execute(PlanSource source, StepObserver observer) {
        var events = options.listeners().begin(call);
        try (events) {
            return execute(source, observer, events);
        }
    }

    private MigrationReport execute(PlanSource source, StepObserver observer, RunEvents events) {
        try {
            var report = new MigrationRun(options, observer, events).execute(source);
            RunLog.logged(report);
            finished(Optional.of(report), Optional.empty(), events);
            return report;
        } catch (MigratorException e) {
            RunLog.failed(call, e);
            finished(report(e), Optional.of(RunFailure.of(e)), events);
            throw e;
        }
    }

    private static void finished(Optional<MigrationReport> report, Optional<RunFailure> failure, RunEvents events) {
        events.emit((origin, at) -> new RunFinished(origin, at, report, failure));
    }

    private static Optional<MigrationReport> report(MigratorException thrown) {
        if (thrown instanceof MigrationFailedException failed) {
            return Optional.of(failed.report());
        }
        return thrown instanceof RunStoppedException stopped ? Optional.of(stopped.report()) : Optional.empty();
    }
}
