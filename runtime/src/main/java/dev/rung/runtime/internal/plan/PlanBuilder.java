package dev.rung.runtime.internal.plan;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.PlannedChange;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.Resumption;
import dev.rung.runtime.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives each step its row number in the history and the states around it. Belongs to one plan. */
final class PlanBuilder {

    private final History history;
    private final AppliedSet applied;
    private final List<PlannedStep> steps = new ArrayList<>();

    PlanBuilder(History history) {
        this.history = history;
        this.applied = new AppliedSet(history);
    }

    /** Returns the transaction mode that the author gave {@code entry} in that direction. */
    static TransactionMode declaredMode(Direction direction, CatalogEntry entry) {
        return switch (direction) {
            case UP -> entry.upMode();
            case DOWN -> entry.downMode();
        };
    }

    /** Adds a step that is only recorded. */
    void add(Direction direction, CatalogEntry entry, Optional<String> reason) {
        add(direction, entry, new Details(reason, Optional.empty(), Optional.empty()));
    }

    /**
     * What else is known of a step.
     *
     * @param reason why a person allows it
     * @param resumption where it is resumed
     * @param change what it does, where that is known
     */
    record Details(Optional<String> reason, Optional<Resumption> resumption, Optional<PlannedChange> change) {

        TransactionMode transactionMode(Direction direction, CatalogEntry entry) {
            return change.map(PlannedChange::transactionMode)
                    .filter(TransactionMode.NON_TRANSACTIONAL::equals)
                    .orElse(declaredMode(direction, entry));
        }
    }

    void add(Direction direction, CatalogEntry entry, Details details) {
        var version = new Version(entry.version());
        var before = applied.fingerprint();
        if (direction == Direction.UP) {
            applied.add(version, entry.checksum());
        } else {
            applied.remove(version);
        }
        steps.add(new PlannedStep(
                history.lastSeq() + steps.size() + 1,
                version,
                entry.description(),
                direction,
                entry.checksum(),
                details.transactionMode(direction, entry),
                before,
                applied.fingerprint(),
                details.reason(),
                details.resumption(),
                details.change()));
    }

    MigrationPlan build(Direction direction) {
        return new MigrationPlan(direction, history.lastSeq(), history.state(), steps);
    }
}
