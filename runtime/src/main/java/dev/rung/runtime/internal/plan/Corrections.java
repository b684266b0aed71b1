package dev.rung.runtime.internal.plan;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationKind;
import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.internal.catalog.KnownMigration;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.text.JavaLiteral;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.Resolution;
import dev.rung.runtime.model.Version;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Plans what is only recorded, because a person declares it. Reads nothing but its arguments.
 *
 * @param known the migrations in the code
 * @param history what was done
 */
public record Corrections(MigrationSet known, History history) {

    /** Returns the rows that count all migrations up to {@code version} as applied; throws where there is a history. */
    public MigrationPlan baseline(Version version) {
        if (!history.applied().isEmpty() || !history.interrupted().isEmpty()) {
            throw refused(
                    ErrorCode.BASELINE_REFUSED,
                    "A baseline is the first entry of a history, but %s in this one already".formatted(highest()),
                    "leave baseline(...) out: migrate() continues from there");
        }
        requirePossible(version);
        var plan = new PlanBuilder(history);
        baselined(version).forEach(entry -> plan.add(Direction.UP, entry, Optional.of("baseline at " + version)));
        return plan.build(Direction.UP);
    }

    private String highest() {
        var touched = new TreeSet<>(history.applied().keySet());
        touched.addAll(history.interrupted().keySet());
        return touched.size() == 1 ? touched.last() + " is" : "%s to %s are".formatted(touched.first(), touched.last());
    }

    private void requirePossible(Version version) {
        var versions = known.byVersion();
        if (versions.isEmpty() || versions.containsKey(version)) {
            return;
        }
        var first = versions.firstKey();
        if (version.compareTo(first) > 0) {
            throw refused(
                    ErrorCode.NO_SUCH_TARGET,
                    "There is no migration %s to draw the baseline at".formatted(version),
                    "name the highest migration that the database has already; the highest of this build is "
                            + versions.lastKey());
        }
        if (known.isBefore(version) && version.number() + 1 < first.number()) {
            throw refused(
                    ErrorCode.NO_SUCH_TARGET,
                    "After a baseline at %s the database lacks what lies between it and %s, where this build begins"
                            .formatted(version, first),
                    "bring the database up to %s first, with what created it, then call baseline(new Version(%s))"
                            .formatted(new Version(first.number() - 1), JavaLiteral.of(first.number() - 1)));
        }
    }

    /** Where the code begins above {@code version}, a mark says what the database has. */
    private List<CatalogEntry> baselined(Version version) {
        var counted = known.byVersion().headMap(new Version(version.number() + 1)).values().stream()
                .map(KnownMigration::entry)
                .toList();
        return counted.isEmpty() ? List.of(Baseline.mark(version)) : counted;
    }

    /** Returns the row that ends the interruption of {@code version} as {@code resolution} says. */
    public MigrationPlan resolve(Version version, Resolution resolution, String reason) {
        var interrupted = history.interrupted().get(version);
        if (interrupted == null) {
            throw nothingToResolve(version);
        }
        var direction = resolution == Resolution.APPLIED ? Direction.UP : Direction.DOWN;
        var entry = known.find(version).map(KnownMigration::entry).orElseGet(() -> entry(interrupted));
        var plan = new PlanBuilder(history);
        plan.add(direction, entry, Optional.of(reason));
        return plan.build(direction);
    }

    private InvalidTargetException nothingToResolve(Version version) {
        var situation = NothingToResolve.of(version, known, history);
        return refused(
                ErrorCode.NOTHING_TO_RESOLVE,
                "%s is not interrupted: %s".formatted(version, situation.what()),
                history.interrupted().isEmpty() ? situation.next() : "resolve " + interrupted());
    }

    private String interrupted() {
        return history.interrupted().values().stream()
                .map(row -> row.version() + " " + row.description())
                .collect(Collectors.joining(", "));
    }

    /** What the history records of a migration whose class no longer exists. */
    private static CatalogEntry entry(HistoryRow row) {
        return new CatalogEntry(
                row.version().number(),
                row.description(),
                "",
                row.checksum(),
                TransactionMode.NON_TRANSACTIONAL,
                MigrationKind.FORWARD_ONLY);
    }

    private static InvalidTargetException refused(ErrorCode code, String what, String fix) {
        return new InvalidTargetException(code, Explanation.unchanged(what, fix), null);
    }
}
