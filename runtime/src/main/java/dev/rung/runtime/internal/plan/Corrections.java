package dev.rung.runtime.internal.plan;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.TransactionMode;
import dev.rung.catalog.WayBack;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.internal.catalog.KnownMigration;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.Resolution;
import dev.rung.runtime.model.Version;
import java.util.Optional;

/**
 * Plans what is only recorded, because a person says it is so. Reads nothing but its arguments.
 *
 * @param known the migrations in the code
 * @param history what was done
 */
public record Corrections(MigrationSet known, History history) {

    /** Returns the rows that count all migrations up to {@code version} as applied; throws where there is a history. */
    public MigrationPlan baseline(Version version) {
        var versions = known.byVersion();
        if (!history.applied().isEmpty() || !history.interrupted().isEmpty()) {
            throw refused(
                    ErrorCode.BASELINE_REFUSED,
                    "A baseline is the first entry of a history, but this one has %d rows"
                            .formatted(history.rows().size()),
                    "nothing: the database is under Rung's care already; migrate() goes on from here");
        }
        var isKnown = versions.containsKey(version);
        if (!isKnown && !versions.isEmpty() && version.compareTo(versions.firstKey()) > 0) {
            throw refused(
                    ErrorCode.NO_SUCH_TARGET,
                    "There is no migration %s to draw the baseline at".formatted(version),
                    "name the highest migration that the database has already");
        }
        var plan = new PlanBuilder(history);
        versions.headMap(new Version(version.number() + 1)).values().stream()
                .map(KnownMigration::entry)
                .forEach(entry -> plan.add(Direction.UP, entry, Optional.of("baseline at " + version)));
        return plan.build(Direction.UP);
    }

    /** Returns the row that ends the interruption of {@code version} as {@code resolution} says. */
    public MigrationPlan resolve(Version version, Resolution resolution, String reason) {
        var interrupted = history.interrupted().get(version);
        if (interrupted == null) {
            throw refused(
                    ErrorCode.NOTHING_TO_RESOLVE,
                    "%s is not interrupted".formatted(version),
                    history.interrupted().isEmpty()
                            ? "nothing: no migration is"
                            : "resolve " + history.interrupted().keySet());
        }
        var direction = resolution == Resolution.APPLIED ? Direction.UP : Direction.DOWN;
        var entry = known.find(version).map(KnownMigration::entry).orElseGet(() -> entry(interrupted));
        var plan = new PlanBuilder(history);
        plan.add(direction, entry, Optional.of(reason));
        return plan.build(direction);
    }

    /** What the history knows of a migration whose class is gone. */
    private static CatalogEntry entry(HistoryRow row) {
        return new CatalogEntry(
                row.version().number(),
                row.description(),
                "",
                row.checksum(),
                TransactionMode.NON_TRANSACTIONAL,
                WayBack.FORWARD_ONLY);
    }

    private static InvalidTargetException refused(ErrorCode code, String what, String fix) {
        return new InvalidTargetException(code, Explanation.unchanged(what, fix), null);
    }
}
