package dev.rung.runtime;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.error.StalePlanException;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.history.HistoryCollisionException;
import dev.rung.runtime.internal.plan.Baseline;
import dev.rung.runtime.internal.plan.Planner;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.PlannedStep;
import java.sql.SQLException;
import java.util.function.Function;

/** Where the plan of a run comes from, and what the run does where the history changes before the plan is executed. */
sealed interface PlanSource {

    /** Throws where the plan has migrations that are not in {@code known}. */
    default void requireKnown(MigrationSet known) {
        // Only migrations in the code are planned.
    }

    /** Returns the plan to execute, where the history has {@code rows}. */
    MigrationPlan plan(Planner planner, History rows);

    /**
     * Returns the history to plan from again, where another runner has written to it since {@code plan}.
     *
     * @throws StalePlanException unless the run plans again
     */
    default LoadedHistory afterCollision(HistoryCollisionException collision, MigrationPlan plan, RunHistory history)
            throws SQLException {
        throw stale(plan, collision.seq() - 1, history.reload().rows());
    }

    /**
     * Returns the history to plan from again, where its table is not the one of {@code before} any more.
     *
     * @throws dev.rung.runtime.error.DatabaseException unless the run plans again
     */
    default LoadedHistory afterReplacement(LoadedHistory before, RunHistory history) throws SQLException {
        throw history.replaced();
    }

    /** Plans, and plans again from the present history where it changes meanwhile. */
    record Replanning(Function<Planner, MigrationPlan> planning) implements PlanSource {

        @Override
        public MigrationPlan plan(Planner planner, History rows) {
            return planning.apply(planner);
        }

        @Override
        public LoadedHistory afterCollision(HistoryCollisionException collision, MigrationPlan plan, RunHistory history)
                throws SQLException {
            return history.afterCollision(collision);
        }

        @Override
        public LoadedHistory afterReplacement(LoadedHistory before, RunHistory history) throws SQLException {
            return history.afterAllowedChange(before);
        }
    }

    /** Plans once; where the history changes meanwhile, the run fails. */
    record PlanningOnce(Function<Planner, MigrationPlan> planning) implements PlanSource {

        @Override
        public MigrationPlan plan(Planner planner, History rows) {
            return planning.apply(planner);
        }
    }

    /** A plan that was created earlier; where the history has changed since, the run fails. */
    record Given(MigrationPlan given) implements PlanSource {

        @Override
        public void requireKnown(MigrationSet known) {
            var unknown = given.steps().stream()
                    .map(PlannedStep::version)
                    .filter(version -> known.find(version).isEmpty())
                    .toList();
            if (!unknown.isEmpty()) {
                throw new InvalidTargetException(
                        ErrorCode.NO_SUCH_TARGET,
                        Explanation.unchanged(
                                "The plan has migrations that this code has not: " + unknown,
                                "execute it with the code that it was created from, or plan again"),
                        null);
            }
        }

        /**
         * Throws a {@link StalePlanException} unless the history is the one that the plan was created from, or the plan is
         * empty.
         */
        @Override
        public MigrationPlan plan(Planner planner, History rows) {
            if (given.isEmpty()) {
                return given;
            }
            if (rows.lastSeq() != given.historySeq() || !rows.state().equals(given.historyState())) {
                throw stale(given, given.historySeq(), rows);
            }
            return Baseline.of(rows).keptBy(given);
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
                        "The plan was created from another history: " + what, "plan again, and look at the new plan"),
                unexpected.orElseGet(() -> plan.steps().get(0).version()));
    }
}
