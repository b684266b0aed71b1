package dev.rung.cli.build;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.MigrationsLock;
import dev.rung.catalog.ReleasedMigration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * What a release adds to the lock: every migration of the catalogs that is not in it.
 *
 * @param lock the lock with what was added
 * @param added what was added
 * @param refusals why nothing may be added, if anything is here
 */
record Release(MigrationsLock lock, List<ReleasedMigration> added, List<String> refusals) {

    static Release of(String name, List<MigrationCatalog> catalogs, MigrationsLock before) {
        var added = new ArrayList<ReleasedMigration>();
        var refusals = new ArrayList<String>();
        before.brokenLines()
                .forEach(line -> refusals.add("line " + line.number() + " of the lock is broken: " + line.reason()));
        var lock = before;
        for (var catalog : catalogs) {
            String packageName = catalog.getClass().getPackageName();
            var released = before.of(packageName);
            var fresh = new ArrayList<ReleasedMigration>();
            for (var entry : catalog.entries()) {
                var refusal = refusal(entry, released);
                if (refusal.isPresent()) {
                    refusals.add("version %d \"%s\" of %s %s"
                            .formatted(entry.version(), entry.description(), packageName, refusal.get()));
                } else if (!released.containsKey(entry.version())) {
                    fresh.add(released(entry, packageName, name));
                }
            }
            lock = lock.plus(packageName, fresh);
            added.addAll(fresh);
        }
        return refusals.isEmpty() ? new Release(lock, added, refusals) : new Release(before, List.of(), refusals);
    }

    private static ReleasedMigration released(CatalogEntry entry, String packageName, String release) {
        return new ReleasedMigration(packageName, entry.version(), entry.checksum(), release, entry.description());
    }

    private static Optional<String> refusal(CatalogEntry entry, NavigableMap<Long, ReleasedMigration> released) {
        var before = released.get(entry.version());
        if (before != null) {
            return isChanged(before.checksum(), entry.checksum())
                    ? Optional.of("was changed after it was released in " + before.release() + ": " + before.checksum()
                            + " then, " + entry.checksum() + " now; put it back as it was")
                    : Optional.empty();
        }
        if (entry.checksum().equals(CatalogEntry.UNVERIFIED)) {
            return Optional.of("has no checksum; compile it with javac, and from clean");
        }
        if (!released.isEmpty() && entry.version() < released.lastKey()) {
            return Optional.of("lies below version " + released.lastKey() + ", which was released; renumber it");
        }
        return Optional.empty();
    }

    /** Checksums of different algorithms cannot be compared; the compiler has refused a changed migration already. */
    private static boolean isChanged(String before, String now) {
        return !before.equals(now) && algorithm(before).equals(algorithm(now));
    }

    /** Returns the name before the colon. */
    private static String algorithm(String checksum) {
        return checksum.substring(0, checksum.indexOf(':') + 1);
    }
}
