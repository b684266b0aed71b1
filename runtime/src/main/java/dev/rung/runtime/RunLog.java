package dev.rung.runtime;

import dev.rung.catalog.CatalogEntry;
import dev.rung.runtime.error.DataLossException;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.error.IrreversiblePlanException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.error.StalePlanException;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.plan.Baseline;
import dev.rung.runtime.internal.plan.Comparison;
import dev.rung.runtime.internal.text.Printable;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.MigrationStatus;
import dev.rung.runtime.model.StepResult;
import dev.rung.runtime.model.Version;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run leaves in the log: one line, and a warning where edits of migrations cannot be seen. */
final class RunLog {

    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);

    /** How many migrations a line names. */
    private static final int LISTED = 10;

    /** The newest major version of the server that the tests run on. */
    private static final int NEWEST_SERVER = 18;

    private RunLog() {}

    static MigrationReport logged(MigrationReport report) {
        if (LOG.isInfoEnabled()) {
            LOG.info("rung: {}", line(report));
        }
        return report;
    }

    /**
     * Logs why {@code call} failed: the code, the failing statement where there is one, and what is left. A refusal of what was asked
     * for is no failure.
     */
    static void failed(String call, MigratorException thrown) {
        if (isRefusal(thrown)) {
            return;
        }
        LOG.error(
                "[{}] rung: {} failed: {}; {}",
                thrown.code(),
                call,
                oneLine(thrown.explanation().what()),
                oneLine(thrown.explanation().database()));
    }

    /** Who asks for what cannot be has the answer; nothing has run. */
    private static boolean isRefusal(MigratorException thrown) {
        return thrown instanceof InvalidTargetException
                || thrown instanceof IrreversiblePlanException
                || thrown instanceof DataLossException
                || thrown instanceof StalePlanException;
    }

    /** Returns a text of several lines on one, without the line that points at a place in the line above it. */
    private static String oneLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.endsWith("^"))
                .collect(Collectors.joining(" "));
    }

    /** Warns of migrations whose edits cannot be seen, in one line for all. */
    static void unverified(MigrationSet known) {
        var unverified = known.byVersion().values().stream()
                .filter(migration -> migration.entry().checksum().equals(CatalogEntry.UNVERIFIED))
                .map(migration -> migration.version().toString())
                .toList();
        if (!unverified.isEmpty()) {
            LOG.warn(
                    "[{}] rung: no checksum for {} of {} migrations: an edit of them is not noticed. The compiler did not"
                            + " show their source to the processor; build them with javac, all together: {}",
                    ErrorCode.UNVERIFIED,
                    unverified.size(),
                    known.byVersion().size(),
                    String.join(", ", unverified.subList(0, Math.min(LISTED, unverified.size())))
                            + (unverified.size() > LISTED ? ", ..." : ""));
        }
    }

    /** Reports a server that is newer than those that this build was tested with. */
    static void newerServer(int majorVersion) {
        if (majorVersion > NEWEST_SERVER) {
            LOG.info(
                    "rung: PostgreSQL {} is newer than what this build was tested with, which is 14 to {}",
                    majorVersion,
                    NEWEST_SERVER);
        }
    }

    /** Warns of migrations that a newer build has applied: the schema is newer than the one that this code was written for. */
    static void newer(MigrationSet known, History history) {
        var newer = history.applied().keySet().stream().filter(known::isNewer).toList();
        if (!newer.isEmpty()) {
            LOG.warn(
                    "[{}] rung: a newer build has migrated this database to {}; this one knows {} at the highest, and leaves"
                            + " the rest alone",
                    ErrorCode.MISSING,
                    newer.get(newer.size() - 1),
                    known.byVersion().isEmpty() ? "none" : known.byVersion().lastKey());
        }
    }

    /** Warns of rows that a newer version of Rung has written in a format that this one knows. */
    static void newerTool(String own, History history) {
        history.rows().stream()
                .map(row -> ToolVersion.of(row.run().tool()))
                .filter(tool -> tool.isNewerThan(ToolVersion.of(own)))
                .reduce((earlier, later) -> later)
                .ifPresent(tool -> LOG.warn(
                        "rung: {} has written to the history of this database, and this is {}: use the newer one here too",
                        Printable.of(tool.name()),
                        own));
    }

    /** Warns of migrations below those of this build, which live elsewhere or have lost their catalog. */
    static void before(MigrationSet known, History history) {
        var before = Comparison.compare(known, history).stream()
                .map(MigrationStatus::version)
                .filter(known::isBefore)
                .toList();
        if (!before.isEmpty()) {
            LOG.warn(
                    "[{}] rung: this database has {} to {}, of which no catalog of this build knows; it begins at {}, and leaves"
                            + " them alone",
                    ErrorCode.MISSING,
                    before.get(0),
                    before.get(before.size() - 1),
                    known.byVersion().firstKey());
        }
    }

    /** Warns of applied migrations whose edits cannot be seen, because the history's checksum is of an unknown algorithm. */
    static void unknownChecksums(MigrationSet known, History history) {
        var unknown = history.applied().values().stream()
                .filter(row -> known.find(row.version())
                        .filter(migration -> isUnknown(row.checksum(), migration.entry()))
                        .isPresent())
                .map(row -> "%s (%s)".formatted(row.version(), Printable.of(algorithm(row.checksum()))))
                .toList();
        if (!unknown.isEmpty()) {
            LOG.warn(
                    "[{}] rung: the history has checksums of an algorithm that this build does not know: whether these migrations"
                            + " were edited since is not noticed; the build that applied them sees it: {}",
                    ErrorCode.CHECKSUM_UNKNOWN,
                    String.join(", ", unknown.subList(0, Math.min(LISTED, unknown.size())))
                            + (unknown.size() > LISTED ? ", ..." : ""));
        }
    }

    private static boolean isUnknown(String inHistory, CatalogEntry entry) {
        return !inHistory.equals(CatalogEntry.UNVERIFIED)
                && !Baseline.isMark(inHistory)
                && !entry.checksum().equals(CatalogEntry.UNVERIFIED)
                && !algorithm(inHistory).equals(algorithm(entry.checksum()));
    }

    private static String algorithm(String checksum) {
        var end = checksum.indexOf(':');
        return end < 0 ? "none" : checksum.substring(0, end);
    }

    private static String line(MigrationReport report) {
        var at = report.current().map(Version::toString).orElse("no migration");
        var place = Printable.of(report.database()) + " at " + at;
        if (report.results().isEmpty()) {
            return place + ", nothing to do";
        }
        var done = report.applied().isEmpty()
                ? report.rolledBack().size() + " rolled back"
                : report.applied().size() + " applied";
        return "%s, %s (%s), lock waited %d ms"
                .formatted(
                        place,
                        done,
                        steps(report.results()),
                        report.lockWaited().toMillis());
    }

    /** Each step has had a line of its own: where there are many, the ends of the list will do. */
    private static String steps(List<StepResult> results) {
        if (results.size() <= LISTED) {
            return results.stream().map(StepResult::toString).collect(Collectors.joining(", "));
        }
        return "%s, ..., %s".formatted(results.get(0), results.get(results.size() - 1));
    }
}
