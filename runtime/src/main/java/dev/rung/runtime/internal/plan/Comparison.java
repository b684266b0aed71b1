package dev.rung.runtime.internal.plan;

import dev.rung.catalog.CatalogEntry;
import dev.rung.runtime.internal.catalog.KnownMigration;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.model.MigrationStatus;
import dev.rung.runtime.model.Version;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Returns the state of each migration. Compares sets, not a high-water mark. */
public final class Comparison {

    private final MigrationSet known;
    private final SortedMap<Version, HistoryRow> applied;
    private final Map<Version, HistoryRow> interrupted;

    private Comparison(MigrationSet known, History history) {
        this.known = known;
        this.applied = history.applied();
        this.interrupted = history.interrupted();
    }

    /** Returns the status of every migration that is in the code or in the history, by ascending version. */
    public static List<MigrationStatus> compare(MigrationSet known, History history) {
        var comparison = new Comparison(known, history);
        return comparison.versions().stream().map(comparison::status).toList();
    }

    private Set<Version> versions() {
        var versions = new TreeSet<>(known.byVersion().keySet());
        applied.values().stream()
                .filter(row -> !Baseline.isMark(row.checksum()))
                .map(HistoryRow::version)
                .forEach(versions::add);
        versions.addAll(interrupted.keySet());
        return versions;
    }

    private MigrationStatus status(Version version) {
        var entry = known.find(version).map(KnownMigration::entry);
        var open = Optional.ofNullable(interrupted.get(version));
        var done = Optional.ofNullable(applied.get(version));
        var state = open.isPresent() ? MigrationState.INTERRUPTED : state(version, entry, done);
        return new MigrationStatus(version, state, entry, open.or(() -> done));
    }

    private MigrationState state(Version version, Optional<CatalogEntry> entry, Optional<HistoryRow> done) {
        if (done.isEmpty()) {
            return applied.isEmpty() || version.compareTo(applied.lastKey()) > 0
                    ? MigrationState.PENDING
                    : MigrationState.OUT_OF_ORDER;
        }
        if (entry.isEmpty()) {
            return MigrationState.MISSING;
        }
        if (Baseline.isMark(done.get().checksum())) {
            return MigrationState.APPLIED;
        }
        return differs(entry.get().checksum(), done.get().checksum()) || isAnother(entry.get(), done.get())
                ? MigrationState.DRIFTED
                : MigrationState.APPLIED;
    }

    /**
     * Returns whether code and history have two migrations of one version, as after work on two branches: by their
     * descriptions, where the checksums do not say that they are the same.
     */
    static boolean isAnother(CatalogEntry inCode, HistoryRow inHistory) {
        var same = inCode.checksum().equals(inHistory.checksum())
                && !inCode.checksum().equals(CatalogEntry.UNVERIFIED);
        return !same && !words(inCode.description()).equals(words(inHistory.description()));
    }

    /** Case, punctuation and what the history does not keep of a text do not distinguish migrations. */
    private static String words(String description) {
        return description
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Checksums of different algorithms say nothing about each other, nor does one that could not be computed. */
    static boolean differs(String inCode, String inHistory) {
        return !inCode.equals(inHistory) && algorithm(inCode).equals(algorithm(inHistory));
    }

    private static String algorithm(String checksum) {
        return checksum.substring(0, Math.max(checksum.indexOf(':'), 0));
    }
}
