package dev.rung.runtime;

import dev.rung.runtime.event.PendingFound;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.event.RunEvents;
import dev.rung.runtime.internal.execute.CorrectionRecorder;
import dev.rung.runtime.internal.execute.PlanExecutor;
import dev.rung.runtime.internal.execute.failure.UnknownCommitException;
import dev.rung.runtime.internal.execute.step.RunContext;
import dev.rung.runtime.internal.execute.step.StepObserver;
import dev.rung.runtime.internal.history.HistoryCollisionException;
import dev.rung.runtime.internal.history.HistoryReplacedException;
import dev.rung.runtime.internal.plan.Corrections;
import dev.rung.runtime.internal.plan.Planner;
import dev.rung.runtime.internal.session.MigrationLock;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.EntryKind;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.PlannedStep;
import java.sql.SQLException;
import java.util.function.Function;

/** One run on one page: acquire the lock, read the history, plan, execute each step, report. */
final class MigrationRun {

    private final MigratorOptions options;
    private final StepObserver observer;
    private final RunEvents events;

    /** A run whose steps {@code observer} observes, and whose events {@code events} takes. */
    MigrationRun(MigratorOptions options, StepObserver observer, RunEvents events) {
        this.options = options;
        this.observer = observer;
        this.events = events;
    }

    /** Executes the plan that {@code source} has; returns what was done. */
    MigrationReport execute(PlanSource source) {
        var connection = options.database().connectForRun(events);
        try (connection;
                var lock = connection.acquireLock()) {
            var known = migrations(lock);
            source.requireKnown(known);
            var history = new RunHistory(lock, known);
            var now = history.open(options.database().settings().firstRun());
            while (true) {
                var plan = source.plan(new Planner(known, now.rows(), options.permissions()), now.rows());
                reportPending(plan);
                var context = new RunContext(lock, known, history.writer(now), observer);
                try {
                    return new PlanExecutor(context, history.progress()).execute(plan);
                } catch (HistoryCollisionException e) {
                    now = source.afterCollision(e, plan, history);
                } catch (HistoryReplacedException e) {
                    now = source.afterReplacement(now, history);
                }
            }
        } catch (UnknownCommitException e) {
            return new CommitInquiry(options.database()).resolve(e);
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    /** Records rows of {@code kind} in the history, as {@code correction} plans them, and runs nothing. */
    void record(EntryKind kind, FirstRun firstRun, Function<Corrections, MigrationPlan> correction) {
        var connection = options.database().connectForRun(events);
        try (connection;
                var lock = connection.acquireLock()) {
            var known = migrations(lock);
            var history = new RunHistory(lock, known);
            var now = history.open(firstRun);
            var plan = correction.apply(new Corrections(known, now.rows()));
            var context = new RunContext(lock, known, history.writer(now), observer);
            try {
                new CorrectionRecorder(context).record(plan, kind);
            } catch (HistoryReplacedException e) {
                throw history.replaced();
            }
        } catch (SQLException e) {
            throw connection.failure(e);
        }
    }

    private void reportPending(MigrationPlan plan) {
        var pending = plan.steps().stream()
                .filter(step -> step.direction() == Direction.UP)
                .map(PlannedStep::withoutChange)
                .toList();
        if (!pending.isEmpty()) {
            events.emit((origin, at) -> new PendingFound(origin, at, pending));
        }
    }

    private MigrationSet migrations(MigrationLock lock) {
        var known = options.catalogs().load();
        RunLog.unverified(known);
        RunLog.newerServer(lock.session().serverVersion());
        return known;
    }
}
