package dev.rung.processor;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.ReleasedMigration;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.stream.Stream;

/** What was released is as it was then: databases have it, and would not get what is different now. */
final class NothingReleasedIsChanged {

    private final LockFile lock;
    private final Cataloger cataloger;

    NothingReleasedIsChanged(LockFile lock, Cataloger cataloger) {
        this.lock = lock;
        this.cataloger = cataloger;
    }

    /** Looks at checksums, which the other rules do without: they are computed for what passes those. */
    Stream<Problem> check(MigrationPackage migrations, CatalogSource catalog) {
        var released = lock.released(migrations);
        if (released.isEmpty()) {
            return Stream.empty();
        }
        var checksums = catalog.checksums();
        return migrations.migrations().stream()
                .filter(migration -> released.containsKey(migration.version()))
                .flatMap(migration -> check(
                        migration, Objects.requireNonNull(checksums.get(migration.version())), migrations, released));
    }

    private Stream<Problem> check(
            DeclaredMigration migration,
            String current,
            MigrationPackage migrations,
            NavigableMap<Long, ReleasedMigration> released) {
        var before = Objects.requireNonNull(released.get(migration.version()));
        String now = cataloger.comparable(migration, current, before.checksum());
        if (now.equals(CatalogEntry.UNVERIFIED) || now.equals(before.checksum())) {
            return Stream.empty();
        }
        return Stream.of(Problem.of(
                ProblemCode.RELEASED_CHANGED,
                migrations.classOf(migration),
                migration.name(),
                before.version(),
                before.release(),
                before.checksum(),
                now,
                migrations.nextFree(released.lastKey())));
    }
}
