package dev.rung.runtime;

import dev.rung.runtime.error.DatabaseException;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.error.StalePlanException;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.execute.PlanExecutor;
import dev.rung.runtime.internal.execute.RunProgress;
import dev.rung.runtime.internal.execute.StepObserver;
import dev.rung.runtime.internal.history.HistoryMovedException;
import dev.rung.runtime.internal.history.HistoryReplacedException;
import dev.rung.runtime.internal.history.HistorySchema;
import dev.rung.runtime.internal.history.HistoryTable;
import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.plan.Baseline;
import dev.rung.runtime.internal.plan.Corrections;
import dev.rung.runtime.internal.plan.Planner;
import dev.rung.runtime.internal.session.SessionWork;
import dev.rung.runtime.internal.session.Turn;
import dev.rung.runtime.model.EntryKind;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.Run;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/** One run in its turn: reads the history, plans from it, executes. Belongs to one call. */
final class MigrationRun {

    private final MigratorOptions options;
    private final Turn turn;
    private final MigrationSet known;
    private final StepObserver observer;
    private final HistorySchema schema;
    private final Run run;
    private final RunProgress progress;

    MigrationRun(MigratorOptions options, Turn turn) {
        this(options, turn, StepObserver.NONE);
    }

    MigrationRun(MigratorOptions options, Turn turn, StepObserver observer) {
        var settings = options.database().settings();
        this.options = options;
        this.turn = turn;
        this.known = options.catalogs().load();
        RunLog.unverified(known);
        RunLog.newerServer(turn.session().serverVersion());
        this.observer = observer;
        this.schema = new HistorySchema(settings.history(), settings.historyOwner());
        this.run = turn.session().newRun();
        this.progress = new RunProgress(turn);
    }

    /**
     * The history as it was read.
     *
     * @param table the table
     * @param rows what it says
     */
    private record LoadedHistory(HistoryTable table, History rows) {}

    /** Plans and executes; where another runner was faster, plans again from what is there now. */
    MigrationReport insistently(Function<Planner, MigrationPlan> way) throws SQLException {
        var now = prepare(options.database().settings().firstRun());
        while (true) {
            try {
                return execute(way.apply(planner(now.rows())), now);
            } catch (HistoryMovedException e) {
                now = moved(e);
            } catch (HistoryReplacedException e) {
                now = reloadedAfterAllowedChange(now);
            }
        }
    }

    /** Returns the history as it is now, where it got no more than it may have, such as a foreign key of another table. */
    private LoadedHistory reloadedAfterAllowedChange(LoadedHistory before) throws SQLException {
        var now = reload();
        if (!now.table().isStill(before.table())) {
            throw replaced();
        }
        return now;
    }

    /** Returns what another runner has done; throws where the place that was taken is free, so that no try would end. */
    private LoadedHistory moved(HistoryMovedException moved) throws SQLException {
        var now = reload();
        if (now.rows().lastSeq() < moved.seq()) {
            throw new DatabaseException(
                    ErrorCode.DATABASE_FAILED,
                    new Explanation(
                            "Row %d of the history %s cannot be written, and is not there: its last row is %d"
                                    .formatted(
                                            moved.seq(),
                                            schema.name(),
                                            now.rows().lastSeq()),
                            place(),
                            "see who deletes rows of the history, or keeps Rung from writing them; then run again"),
                    null);
        }
        return now;
    }

    /** Plans and executes once; throws where another runner was faster. */
    MigrationReport once(Function<Planner, MigrationPlan> way) throws SQLException {
        var now = prepare(options.database().settings().firstRun());
        return executeOnce(way.apply(planner(now.rows())), now);
    }

    /** Executes a plan that was made earlier; throws unless the history is the one it was made from. */
    MigrationReport planned(MigrationPlan plan) throws SQLException {
        requireKnown(plan);
        var now = prepare(options.database().settings().firstRun());
        if (plan.isEmpty()) {
            return progress.report();
        }
        var rows = now.rows();
        if (rows.lastSeq() != plan.historySeq() || !rows.state().equals(plan.historyState())) {
            throw stale(plan, plan.historySeq(), rows);
        }
        return executeOnce(Baseline.of(rows).keptBy(plan), now);
    }

    /** Records what a person says, and runs nothing. */
    MigrationPlan recorded(EntryKind kind, FirstRun firstRun, Function<Corrections, MigrationPlan> correction)
            throws SQLException {
        var now = prepare(firstRun);
        var plan = correction.apply(new Corrections(known, now.rows()));
        try {
            return writing(now, executor -> executor.record(plan, kind));
        } catch (HistoryReplacedException e) {
            reload();
            throw replaced();
        }
    }

    private MigrationReport executeOnce(MigrationPlan plan, LoadedHistory now) throws SQLException {
        try {
            return execute(plan, now);
        } catch (HistoryMovedException e) {
            throw stale(plan, e.seq() - 1, reload().rows());
        } catch (HistoryReplacedException e) {
            reload();
            throw replaced();
        }
    }

    private MigrationReport execute(MigrationPlan plan, LoadedHistory now) throws SQLException {
        return writing(now, executor -> executor.execute(plan, progress));
    }

    /** Does {@code work}, which writes to the table that was read, and to no other. */
    private <T> T writing(LoadedHistory now, SessionWork<PlanExecutor, T> work) throws SQLException {
        var writer = new HistoryWriter(now.table(), run, turn.session()::allOrNothing);
        return work.with(new PlanExecutor(turn, known, writer, observer));
    }

    private LoadedHistory prepare(FirstRun firstRun) throws SQLException {
        var now = read(schema);
        if (now.isEmpty()) {
            turn.alone(own -> {
                schema.create(firstRun, own);
                return own;
            });
            now = read(schema);
        }
        if (now.isPresent() && !now.get().table().format().isCurrent()) {
            turn.inTransaction(schema::upgrade);
            now = read(schema);
        }
        return startFrom(now);
    }

    /** Reads the history in the middle of a run. What is wrong with it is told with what the run has done. */
    private LoadedHistory reload() throws SQLException {
        return startFrom(read(schema.after(place())));
    }

    private Optional<LoadedHistory> read(HistorySchema where) throws SQLException {
        return turn.reading(own -> {
            var table = where.find(own);
            return table.isPresent()
                    ? Optional.of(new LoadedHistory(table.get(), table.get().read(own)))
                    : Optional.<LoadedHistory>empty();
        });
    }

    /** Starts the progress from what was read, and logs what is unusual in it; throws where there is no history. */
    private LoadedHistory startFrom(Optional<LoadedHistory> read) {
        var now = read.orElseThrow(() -> changed("was dropped"));
        var rows = now.rows();
        progress.from(rows);
        RunLog.newer(known, rows);
        RunLog.newerTool(run.tool(), rows);
        RunLog.before(known, rows);
        RunLog.unknownChecksums(known, rows);
        return now;
    }

    private DatabaseException replaced() {
        return changed("was changed or replaced");
    }

    private DatabaseException changed(String what) {
        return new DatabaseException(
                ErrorCode.HISTORY_CHANGED,
                new Explanation(
                        "The history %s %s by somebody else during the run".formatted(schema.name(), what),
                        place(),
                        "see who may drop tables in schema %s, or change the history; then run again"
                                .formatted(schema.name().schema())),
                null);
    }

    private String place() {
        return progress.place() + "; nothing was begun after that";
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
