package dev.rung.runtime.internal.plan;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationKind;
import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.internal.text.JavaLiteral;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.EntryKind;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.Version;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was counted as applied, because the database had it before Rung: no migration ran, so none may be taken back.
 *
 * @param rows by ascending version
 */
public record Baseline(SortedMap<Version, HistoryRow> rows) {

    /** In the place of a checksum: the baseline is at a version that the code does not have. */
    private static final String MARK = "none";

    /** Returns the baseline of {@code history}; without rows where it has none. */
    public static Baseline of(History history) {
        var rows = new TreeMap<>(history.applied());
        rows.values().removeIf(row -> row.kind() != EntryKind.BASELINE);
        return new Baseline(rows);
    }

    /** Returns what is recorded of a baseline at a version that the code does not have. */
    static CatalogEntry mark(Version version) {
        return new CatalogEntry(
                version.number(), "baseline", "", MARK, TransactionMode.TRANSACTIONAL, MigrationKind.FORWARD_ONLY);
    }

    /** Returns whether {@code checksum} is that of a {@link #mark}: of no migration, so no fingerprint counts it. */
    public static boolean isMark(String checksum) {
        return checksum.equals(MARK);
    }

    /** Returns the highest version that the database had before. */
    Optional<Version> top() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.lastKey());
    }

    /** Returns {@code plan}; throws where it would take back a part of this baseline, whichever run recorded it. */
    public MigrationPlan keptBy(MigrationPlan plan) {
        requireKept(plan.steps().stream()
                .filter(step -> step.direction() == Direction.DOWN)
                .map(PlannedStep::version)
                .toList());
        return plan;
    }

    /** Throws where one of {@code rolledBack} is a part of this baseline. */
    void requireKept(Collection<Version> rolledBack) {
        var highest = rows.values().stream()
                .filter(row -> rolledBack.contains(row.version()))
                .reduce((lower, higher) -> higher);
        if (highest.isPresent()) {
            throw belowBaseline(highest.get());
        }
    }

    private InvalidTargetException belowBaseline(HistoryRow highest) {
        var top = rows.lastKey();
        return new InvalidTargetException(
                ErrorCode.BELOW_BASELINE,
                Explanation.unchanged(
                        "%s %s cannot be rolled back: the database had it before Rung, which has counted it as applied since the baseline at %s"
                                .formatted(highest.version(), highest.description(), top),
                        "roll back to the baseline at the lowest: rollback(Target.downTo(%s)); what was there before it only a person may drop, by hand"
                                .formatted(JavaLiteral.of(top.number()))),
                null);
    }
}
