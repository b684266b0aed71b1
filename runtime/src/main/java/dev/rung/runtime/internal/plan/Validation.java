package dev.rung.runtime.internal.plan;

import dev.rung.catalog.CatalogEntry;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.ValidationFailedException;
import dev.rung.runtime.internal.catalog.ReleaseManifest;
import dev.rung.runtime.internal.sql.Secrets;
import dev.rung.runtime.internal.text.JavaLiteral;
import dev.rung.runtime.internal.text.Printable;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.model.MigrationStatus;
import dev.rung.runtime.model.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses a history that does not fit the code, with all mismatches at once. */
public final class Validation {

    private static final Map<MigrationState, ErrorCode> CODES = Map.of(
            MigrationState.DRIFTED, ErrorCode.DRIFTED,
            MigrationState.MISSING, ErrorCode.MISSING,
            MigrationState.OUT_OF_ORDER, ErrorCode.OUT_OF_ORDER,
            MigrationState.INTERRUPTED, ErrorCode.INTERRUPTED);

    private Validation() {}

    /** Throws unless {@code statuses} can be migrated up; {@code allowed} may be out of order. */
    public static void beforeMigrating(List<MigrationStatus> statuses, Set<Version> allowed) {
        refuse(mismatches(statuses, allowed), List.of(), top(statuses));
    }

    /** Throws where {@link #beforeMigrating} does, and where code or history are not as {@code released}. */
    public static void complete(List<MigrationStatus> statuses, Set<Version> allowed, ReleaseManifest released) {
        refuse(mismatches(statuses, allowed), ReleaseCheck.check(statuses, released), top(statuses));
    }

    private static List<MigrationStatus> mismatches(List<MigrationStatus> statuses, Set<Version> allowed) {
        return statuses.stream()
                .filter(status -> CODES.containsKey(status.state()))
                .filter(status -> status.state() != MigrationState.OUT_OF_ORDER || !allowed.contains(status.version()))
                .toList();
    }

    /** Throws unless {@code rolledBack} can be: mismatches of others do not matter, but for interruptions. */
    public static void beforeRollback(List<MigrationStatus> statuses, Set<Version> rolledBack) {
        var mismatches = statuses.stream()
                .filter(status -> CODES.containsKey(status.state()))
                .filter(status -> status.state() == MigrationState.INTERRUPTED || rolledBack.contains(status.version()))
                .toList();
        refuse(mismatches, List.of(), top(statuses));
    }

    /** Returns the version above which a migration may be renumbered. */
    private static Optional<Version> top(List<MigrationStatus> statuses) {
        return statuses.stream().map(MigrationStatus::version).max(Comparator.naturalOrder());
    }

    private static void refuse(
            List<MigrationStatus> mismatches, List<ReleaseCheck.Deviation> deviations, Optional<Version> top) {
        if (mismatches.isEmpty() && deviations.isEmpty()) {
            return;
        }
        var what = Stream.concat(
                        mismatches.stream().map(Validation::sentence),
                        deviations.stream().map(ReleaseCheck.Deviation::sentence))
                .map(Printable::of)
                .collect(Collectors.joining("\n    "));
        var fix = Stream.concat(
                        mismatches.stream()
                                .filter(found -> !isIn(deviations, found))
                                .map(found -> remedy(found, top.orElse(found.version()))),
                        deviations.stream().map(ReleaseCheck.Deviation::remedy))
                .distinct()
                .map(Printable::of)
                .collect(Collectors.joining("\n               "));
        var code = mismatches.isEmpty() ? ErrorCode.NOT_AS_RELEASED : code(mismatches.get(0));
        var concerned = Stream.concat(
                        mismatches.stream(), deviations.stream().flatMap(deviation -> deviation.status().stream()))
                .distinct()
                .sorted(Comparator.comparing(MigrationStatus::version))
                .toList();
        throw new ValidationFailedException(code, Explanation.unchanged(what, fix), concerned);
    }

    /** Where it is known what was released, it is known better which side to correct. */
    private static boolean isIn(List<ReleaseCheck.Deviation> deviations, MigrationStatus mismatch) {
        return deviations.stream()
                .anyMatch(
                        deviation -> deviation.status().filter(mismatch::equals).isPresent());
    }

    private static ErrorCode code(MigrationStatus mismatch) {
        var code = CODES.get(mismatch.state());
        if (code == null) {
            throw new IllegalArgumentException(mismatch + " is no mismatch");
        }
        return code;
    }

    private static String sentence(MigrationStatus mismatch) {
        return switch (mismatch.state()) {
            case DRIFTED ->
                drift(mismatch, mismatch.row().orElseThrow(), mismatch.entry().orElseThrow());
            case MISSING -> mismatch.name() + " is applied, but no class has its version";
            case OUT_OF_ORDER -> mismatch.name() + " is not applied, but lies below one that is";
            case INTERRUPTED -> mismatch.name() + interruption(mismatch);
            default -> mismatch.name() + " fits";
        };
    }

    private static String drift(MigrationStatus mismatch, HistoryRow row, CatalogEntry entry) {
        var when = "%s, by %s".formatted(row.startedAt(), row.run().databaseUser());
        var what = Comparison.isAnother(entry, row)
                ? "%1$s differs: the database has %1$s %2$s (applied %3$s), this build has %4$s"
                        .formatted(row.version(), row.description(), when, mismatch.name())
                : "%s was changed after it was applied (%s)".formatted(mismatch.name(), when);
        return "%s: recorded %s, now %s".formatted(what, row.checksum(), entry.checksum());
    }

    private static String interruption(MigrationStatus mismatch) {
        var row = mismatch.row().orElseThrow();
        var failure = row.failure()
                .map(why -> ": " + Printable.of(Secrets.redact(why.message())))
                .orElse(": its process ended, or was cut off");
        return " was interrupted on the way %s, outside a transaction, at statement %d%s%s"
                .formatted(
                        row.direction().name().toLowerCase(Locale.ROOT),
                        row.statement(),
                        failure,
                        isSameClass(mismatch) ? "" : "; its class was changed since, or has no checksum");
    }

    private static boolean isSameClass(MigrationStatus interrupted) {
        return interrupted
                .entry()
                .filter(entry -> new Interruption(
                                Optional.of(entry), interrupted.row().stream().toList())
                        .isUnchanged())
                .isPresent();
    }

    private static boolean isAnother(MigrationStatus mismatch) {
        return Comparison.isAnother(
                mismatch.entry().orElseThrow(), mismatch.row().orElseThrow());
    }

    private static String twoMigrations(MigrationStatus mismatch, HistoryRow row, Version top) {
        return "where two branches took one version, bring %1$s %2$s into this build and renumber %3$s above %4$s; where it is one migration, put its class and description back as they were"
                .formatted(row.version(), row.description(), mismatch.name(), top);
    }

    private static String remedy(MigrationStatus mismatch, Version top) {
        var version = JavaLiteral.of(mismatch.version().number());
        return switch (mismatch.state()) {
            case DRIFTED ->
                isAnother(mismatch)
                        ? twoMigrations(mismatch, mismatch.row().orElseThrow(), top)
                        : "put the class of %s back as it was, and make the change in a new migration"
                                .formatted(mismatch.version());
            case MISSING -> "deploy the build that has %s, or bring its class back".formatted(mismatch.version());
            case OUT_OF_ORDER ->
                "renumber %1$s above %3$s, or allow it: Migrator.builder(...).allowOutOfOrder(%2$s, \"why\")"
                        .formatted(mismatch.version(), version, top);
            case INTERRUPTED -> interruptionRemedy(mismatch, version);
            default -> "nothing";
        };
    }

    private static String interruptionRemedy(MigrationStatus mismatch, String version) {
        var resolve =
                "look at what %s left, finish or undo it by hand, then say which: resolve(new Version(%s), Resolution.APPLIED or NOT_APPLIED, \"why\")"
                        .formatted(mismatch.version(), version);
        return isSameClass(mismatch)
                ? "run again in the same direction: it continues if that is safe; or " + resolve
                : resolve
                        + "; or put its class back as it was, and run again in the same direction: it continues if that is safe";
    }
}
