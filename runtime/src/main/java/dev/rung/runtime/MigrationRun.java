package dev.rung.runtime;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.error.StalePlanException;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.execute.PlanExecutor;
import dev.rung.runtime.internal.execute.RunProgress;
import dev.rung.runtime.internal.execute.StepObserver;
import dev.rung.runtime.internal.history.HistoryMovedException;
import dev.rung.runtime.internal.history.HistorySchema;
import dev.rung.runtime.internal.history.HistoryTable;
import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.plan.Corrections;
import dev.rung.runtime.internal.plan.Planner;
import dev.rung.runtime.internal.session.Turn;
import dev.rung.runtime.model.EntryKind;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.PlannedStep;
import java.sql.SQLException;
import java.util.function.Function;

/** One run in its turn: reads the history, plans from it, executes. Belongs to one call. */
final class MigrationRun {

    private final MigratorOptions options;
    private final Turn turn;
    private final MigrationSet known;
    private final HistorySchema schema;
    private final PlanExecutor executor;
    private final RunProgress progress;

    MigrationRun(MigratorOptions options, Turn turn) {
        this(options, turn, StepObserver.NONE);
    }

    MigrationRun(MigratorOptions options, Turn turn, StepObserver observer) {
        var table = options.database().settings().history();
        this.options = options;
        this.turn = turn;
        this.known = options.catalogs().load();
        RunLog.unverified(known);
        this.schema = new HistorySchema(table);
        this.executor = new PlanExecutor(
                turn, known, new HistoryWriter(table, turn.session().newRun()), observer);
        this.progress = new RunProgress(turn);
    }

    /** Plans and executes; where another runner was faster, plans again from what is there now. */
    MigrationReport insistently(Function<Planner, MigrationPlan> way) throws SQLException {
        var history = prepare(options.database().settings().firstRun());
        while (true) {
            try {
                executor.execute(way.apply(planner(read(history))), progress);
                return progress.report();
            } catch (HistoryMovedException e) {
                // The next round reads what the other one did.
            }
        }
    }

    /** Plans and executes once; throws where another runner was faster. */
    MigrationReport once(Function<Planner, MigrationPlan> way) throws SQLException {
        var history = prepare(options.database().settings().firstRun());
        return execute(way.apply(planner(read(history))), history);
    }

    /** Executes a plan that was made earlier; throws unless the history is the one it was made from. */
    MigrationReport planned(MigrationPlan plan) throws SQLException {
        requireKnown(plan);
        var history = prepare(options.database().settings().firstRun());
        var now = read(history);
        if (plan.isEmpty()) {
            return progress.report();
        }
        if (now.lastSeq() != plan.historySeq() || !now.state().equals(plan.historyState())) {
            throw stale(plan, plan.historySeq(), now);
        }
        return execute(plan, history);
    }

    /** Records what a person says, and runs nothing. */
    MigrationPlan recorded(EntryKind kind, FirstRun firstRun, Function<Corrections, MigrationPlan> correction)
            throws SQLException {
        var history = prepare(firstRun);
        var plan = correction.apply(new Corrections(known, read(history)));
        executor.record(plan, kind);
        return plan;
    }

    private MigrationReport execute(MigrationPlan plan, HistoryTable history) throws SQLException {
        try {
            executor.execute(plan, progress);
            return progress.report();
        } catch (HistoryMovedException e) {
            throw stale(plan, e.seq() - 1, read(history));
        }
    }

    private HistoryTable prepare(FirstRun firstRun) throws SQLException {
        var found = turn.alone(own -> schema.findOrCreate(firstRun, own));
        return found.format().isCurrent() ? found : turn.inTransaction(schema::upgrade);
    }

    private History read(HistoryTable history) throws SQLException {
        var read = turn.alone(history::read);
        progress.from(read);
        RunLog.newer(known, read);
        return read;
    }

    private Planner planner(History now) {
        return new Planner(known, now, options.permissions());
    }

    private void requireKnown(MigrationPlan plan) {
        var unknown = plan.steps().stream()
                .map(PlannedStep::version)
                .filter(version -> known.find(version).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidTargetException(
                    ErrorCode.NO_SUCH_TARGET,
                    Explanation.unchanged(
                            "The plan has migrations that this code has not: " + unknown,
                            "execute it with the code that it was made from, or plan again"),
                    null);
        }
    }

    private static StalePlanException stale(MigrationPlan plan, long knownSeq, History now) {
        var unexpected = now.rows().stream()
                .filter(row -> row.seq() > knownSeq)
                .findFirst()
                .map(HistoryRow::version);
        var what = unexpected
                .map(version -> "it does not know of the attempt to run " + version)
                .orElse("it knows of rows that are not there, as after the restore of a backup");
        return new StalePlanException(
                Explanation.unchanged(
                        "The plan was made from another history: " + what, "plan again, and look at the new plan"),
                unexpected.orElseGet(() -> plan.steps().get(0).version()));
    }
}
