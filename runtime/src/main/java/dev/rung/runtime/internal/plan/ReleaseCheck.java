package dev.rung.runtime.internal.plan;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.ReleasedMigration;
import dev.rung.runtime.internal.catalog.ReleaseManifest;
import dev.rung.runtime.internal.text.Printable;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.MigrationStatus;
import dev.rung.runtime.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares code and history with what was released: where those two differ, it reports which one is right. */
final class ReleaseCheck {

    /**
     * What does not fit.
     *
     * @param status the state of the migration, if it is in code or history
     * @param sentence what is wrong
     * @param remedy what to do
     */
    record Deviation(Optional<MigrationStatus> status, String sentence, String remedy) {}

    private ReleaseCheck() {}

    /** Returns what does not fit, by ascending version. */
    static List<Deviation> check(List<MigrationStatus> statuses, ReleaseManifest manifest) {
        Map<Version, MigrationStatus> byVersion =
                statuses.stream().collect(Collectors.toMap(MigrationStatus::version, Function.identity()));
        var deviations = new ArrayList<Deviation>();
        manifest.byVersion().forEach((version, released) -> {
            var status = Optional.ofNullable(byVersion.get(version));
            code(version, released, status).ifPresent(deviations::add);
            status.flatMap(each -> database(released, each)).ifPresent(deviations::add);
        });
        return deviations;
    }

    private static Optional<Deviation> code(
            Version version, ReleasedMigration released, Optional<MigrationStatus> status) {
        var entry = status.flatMap(MigrationStatus::entry);
        var problem = entry.isEmpty()
                ? Optional.of("has no class in this build")
                : entry.map(CatalogEntry::checksum)
                        .filter(checksum -> Comparison.differs(checksum, released.checksum()))
                        .map(checksum -> "is another class in this build: " + checksum);
        return problem.map(what -> new Deviation(
                status,
                sentence(version, released, what),
                "build the project anew (clean), with the class of %s as it was released".formatted(version)));
    }

    private static Optional<Deviation> database(ReleasedMigration released, MigrationStatus status) {
        return status.row()
                .map(HistoryRow::checksum)
                .filter(checksum -> Comparison.differs(checksum, released.checksum()))
                .map(checksum -> new Deviation(
                        Optional.of(status),
                        sentence(
                                status.version(),
                                released,
                                "this database has it from a build that was not: " + checksum),
                        "%s ran here as it was before its release: make this database anew, or roll %1$s back with that build"
                                .formatted(status.version())));
    }

    private static String sentence(Version version, ReleasedMigration released, String what) {
        return "%s %s was released in %s as %s, and %s"
                .formatted(
                        version, Printable.of(released.description()), released.release(), released.checksum(), what);
    }
}
