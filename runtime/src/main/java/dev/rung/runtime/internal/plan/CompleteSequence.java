package dev.rung.runtime.internal.plan;

import dev.rung.catalog.MigrationCatalog;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.ValidationFailedException;
import dev.rung.runtime.internal.catalog.KnownMigration;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.text.JavaLiteral;
import dev.rung.runtime.internal.text.Printable;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.model.MigrationStatus;
import dev.rung.runtime.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Refuses a sequence whose lower part neither the code nor the database has: where {@code -Arung.since} says that it lives
 * elsewhere, or its catalog was lost. Timestamps, and catalogs that do not say what their versions are, are not checked.
 */
public final class CompleteSequence {

    private final MigrationSet known;
    private final History history;

    private CompleteSequence(MigrationSet known, History history) {
        this.known = known;
        this.history = history;
    }

    /** Throws where a version below one of {@code known} is missing from both. Reads nothing but its arguments. */
    public static void require(MigrationSet known, History history) {
        var sequence = new CompleteSequence(known, history);
        var gaps = sequence.gaps();
        if (!gaps.isEmpty()) {
            throw sequence.incomplete(gaps);
        }
    }

    /**
     * Versions that are missing.
     *
     * @param first the lowest
     * @param last the highest
     * @param next the migration that would run without them
     */
    private record Gap(long first, long last, KnownMigration next) {

        @Override
        public String toString() {
            return first == last ? "V" + first : "V%d to V%d".formatted(first, last);
        }
    }

    private List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        var covered = Baseline.of(history).top().map(Version::number).orElse(0L);
        for (var migration : known.byVersion().values()) {
            if (migration.isOfSequence() && migration.version().number() > covered + 1) {
                addGaps(covered, migration, gaps);
            }
            covered = Math.max(covered, migration.version().number());
        }
        return gaps;
    }

    private void addGaps(long covered, KnownMigration next, List<Gap> gaps) {
        var below = covered;
        for (var version : history.applied().headMap(next.version()).keySet()) {
            if (version.number() > below + 1) {
                gaps.add(new Gap(below + 1, version.number() - 1, next));
            }
            below = Math.max(below, version.number());
        }
        if (next.version().number() > below + 1) {
            gaps.add(new Gap(below + 1, next.version().number() - 1, next));
        }
    }

    private ValidationFailedException incomplete(List<Gap> gaps) {
        var what = gaps.stream()
                .map(gap ->
                        "%s would run without %s, which no catalog of this build has and this database has not either"
                                .formatted(gap.next(), gap))
                .map(Printable::of)
                .collect(Collectors.joining("\n    "));
        var concerned =
                gaps.stream().map(Gap::next).distinct().map(this::status).toList();
        throw new ValidationFailedException(
                ErrorCode.SEQUENCE_INCOMPLETE, Explanation.unchanged(what, fix(gaps)), concerned);
    }

    private MigrationStatus status(KnownMigration next) {
        return Comparison.compare(known, history).stream()
                .filter(status -> status.version().equals(next.version()))
                .findFirst()
                .orElseGet(() -> new MigrationStatus(
                        next.version(), MigrationState.PENDING, Optional.of(next.entry()), Optional.empty()));
    }

    private String fix(List<Gap> gaps) {
        var add =
                "put the catalog that has %s on the class path (who merges jars into one has to merge META-INF/services/%s too, see docs/builds.md)"
                        .formatted(
                                gaps.stream().map(Gap::toString).collect(Collectors.joining(", ")),
                                MigrationCatalog.class.getName());
        var otherwise = history.rows().isEmpty() && isBelowAll(gaps)
                ? "; or, where the database has that work already, say so: baseline(new Version(%s))"
                        .formatted(JavaLiteral.of(gaps.get(0).last()))
                : "";
        return add + "; or let the build that has it migrate this database first" + otherwise
                + "; or, if there never was one, compile with -Arung.versions=timestamp";
    }

    private boolean isBelowAll(List<Gap> gaps) {
        return gaps.size() == 1
                && gaps.get(0).next().version().equals(known.byVersion().firstKey());
    }
}
