package dev.rung.runtime.internal.catalog;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.Fingerprint;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.model.Version;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The migrations of all catalogs.
 *
 * @param byVersion them, by ascending version
 */
public record MigrationSet(SortedMap<Version, KnownMigration> byVersion) {

    /** Returns the migrations of {@code catalogs}, or throws where two have the same version. */
    public static MigrationSet of(List<MigrationCatalog> catalogs) {
        var byVersion = new TreeMap<Version, KnownMigration>();
        var clashes = new StringJoiner("; ");
        for (var catalog : catalogs) {
            for (var entry : catalog.entries()) {
                var migration = new KnownMigration(entry, catalog);
                var other = byVersion.putIfAbsent(migration.version(), migration);
                if (other != null) {
                    clashes.add(clash(other.entry(), entry));
                }
            }
        }
        if (clashes.length() > 0) {
            throw clash(clashes.toString());
        }
        return new MigrationSet(byVersion);
    }

    public Optional<KnownMigration> find(Version version) {
        return Optional.ofNullable(byVersion.get(version));
    }

    /** Returns the migration of a step; the planner has checked that it exists. */
    public KnownMigration get(Version version) {
        return find(version).orElseThrow(() -> new IllegalStateException("there is no " + version + " to run"));
    }

    /** Returns whether {@code version} is above all of these: of a build that is newer than this one. */
    public boolean isNewer(Version version) {
        return byVersion.isEmpty() || version.compareTo(byVersion.lastKey()) > 0;
    }

    /**
     * Returns whether {@code version} is below a sequence that this build begins further up: of migrations that live
     * elsewhere.
     */
    public boolean isBefore(Version version) {
        return !byVersion.isEmpty()
                && version.compareTo(byVersion.firstKey()) < 0
                && get(byVersion.firstKey()).isOfSequence();
    }

    /** Returns the fingerprint of all migrations. */
    public Fingerprint fingerprint() {
        var fingerprint = Fingerprint.EMPTY;
        for (var migration : byVersion.values()) {
            fingerprint = fingerprint.plus(
                    migration.entry().version(), migration.entry().checksum());
        }
        return fingerprint;
    }

    private static String clash(CatalogEntry one, CatalogEntry other) {
        return one.className().equals(other.className())
                ? "V%d is twice %s".formatted(one.version(), one.className())
                : "V%d is both %s and %s".formatted(one.version(), one.className(), other.className());
    }

    private static SetupException clash(String clashes) {
        return new SetupException(
                ErrorCode.CATALOG_CLASH,
                Explanation.unchanged(
                        "Two catalogs use the same version: " + clashes,
                        "renumber the migration that no database has yet, or pass, once each, the catalogs that belong to this"
                                + " database to Migrator.builder(...).catalogs(...)"),
                null);
    }
}
