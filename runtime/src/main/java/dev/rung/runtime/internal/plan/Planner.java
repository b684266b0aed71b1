package dev.rung.runtime.internal.plan;

import dev.rung.ForwardOnly;
import dev.rung.MigrationBody;
import dev.rung.catalog.MigrationKind;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.IrreversiblePlanException;
import dev.rung.runtime.internal.catalog.KnownMigration;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.text.Printable;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.model.MigrationStatus;
import dev.rung.runtime.model.PlannedChange;
import dev.rung.runtime.model.Resumption;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Plans the steps from a history to a target. Reads nothing but its arguments.
 *
 * @param known the migrations in the code
 * @param history what was done
 * @param permissions what a person has allowed
 */
public record Planner(MigrationSet known, History history, Permissions permissions) {

    /** Returns the steps up to {@code target}, lowest first; throws where code and history do not fit. */
    public MigrationPlan up(Target target) {
        CompleteSequence.require(known, history);
        var statuses = ofThisBuild();
        var resumable = resumable(statuses, Direction.UP);
        Validation.beforeMigrating(
                others(statuses, resumable.keySet()), permissions.outOfOrder().keySet());
        var applied = history.applied();
        var pending = new TreeSet<>(known.byVersion().keySet());
        pending.removeAll(applied.keySet());
        var versions = targets().up(target, pending);
        Validation.beforeMigrating(
                others(statuses, new TreeSet<>(versions)),
                permissions.outOfOrder().keySet());
        var plan = new PlanBuilder(history);
        var changes = new ChangePlanner(history, permissions);
        for (var version : versions) {
            var belowTheTop = !applied.isEmpty() && version.compareTo(applied.lastKey()) < 0;
            var migration = known.get(version);
            plan.add(
                    Direction.UP,
                    migration.entry(),
                    new PlanBuilder.Details(
                            Optional.ofNullable(
                                    belowTheTop ? permissions.outOfOrder().get(version) : null),
                            Optional.ofNullable(resumable.get(version)),
                            changes.change(migration, Direction.UP)));
        }
        return plan.build(Direction.UP);
    }

    /** Returns the steps down to {@code target}, highest first; throws where one of them cannot be taken back. */
    public MigrationPlan down(Target target) {
        var versions = targets().down(target, new TreeSet<>(history.applied().keySet()));
        Baseline.of(history).requireKept(versions);
        var statuses = Comparison.compare(known, history);
        var resumable = resumable(statuses, Direction.DOWN);
        resumable.keySet().retainAll(versions);
        Validation.beforeRollback(others(statuses, resumable.keySet()), new TreeSet<>(versions));
        var migrations = versions.stream().map(known::get).toList();
        refuseForwardOnly(migrations);
        var plan = new PlanBuilder(history);
        var changes = new ChangePlanner(history, permissions);
        for (var migration : migrations) {
            var change = changes.change(migration, Direction.DOWN);
            plan.add(
                    Direction.DOWN,
                    migration.entry(),
                    new PlanBuilder.Details(
                            change.filter(PlannedChange::destroysData).flatMap(any -> permissions.dataLoss()),
                            Optional.ofNullable(resumable.get(migration.version())),
                            change));
        }
        return plan.build(Direction.DOWN);
    }

    /**
     * A database that a newer build has migrated does not concern an older build, as long as that only reads; neither does
     * what was applied below a sequence that begins further up.
     */
    private List<MigrationStatus> ofThisBuild() {
        return Comparison.compare(known, history).stream()
                .filter(status -> status.state() != MigrationState.MISSING
                        || !(known.isNewer(status.version()) || known.isBefore(status.version())))
                .toList();
    }

    private Map<Version, Resumption> resumable(List<MigrationStatus> statuses, Direction direction) {
        var resumable = new TreeMap<Version, Resumption>();
        for (var status : statuses) {
            Interruption.of(status, history)
                    .resumption(direction)
                    .ifPresent(resumption -> resumable.put(status.version(), resumption));
        }
        return resumable;
    }

    private static List<MigrationStatus> others(List<MigrationStatus> statuses, Set<Version> versions) {
        return statuses.stream()
                .filter(status -> !versions.contains(status.version()))
                .toList();
    }

    private Targets targets() {
        return new Targets(new TreeSet<>(known.byVersion().keySet()));
    }

    private static void refuseForwardOnly(List<KnownMigration> migrations) {
        var forwardOnly = migrations.stream()
                .filter(migration -> migration.entry().kind() == MigrationKind.FORWARD_ONLY)
                .toList();
        if (forwardOnly.isEmpty()) {
            return;
        }
        var what = forwardOnly.stream()
                .map(migration -> migration + " cannot be rolled back: " + reason(migration.newBody()))
                .map(Printable::of)
                .collect(Collectors.joining("\n    "));
        throw new IrreversiblePlanException(
                Explanation.unchanged(
                        what,
                        "roll back to %s at the lowest, or go forward with a migration that corrects"
                                .formatted(forwardOnly.get(0).version())),
                forwardOnly.stream().map(KnownMigration::version).toList());
    }

    private static String reason(MigrationBody body) {
        return body instanceof ForwardOnly forwardOnly ? Printable.of(forwardOnly.reason()) : "it is forward-only";
    }
}
