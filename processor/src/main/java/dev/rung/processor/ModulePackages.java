package dev.rung.processor;

import dev.rung.catalog.ReleasedMigration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The other packages of a module: the author who starts a second package, or moves a class there, is shown where the
 * rest is. Remembers names and numbers only, as {@link Compilation} does.
 */
final class ModulePackages {

    private final Cataloger cataloger;
    private final CompiledTogether together;
    private final SortedMap<String, NavigableSet<Long>> versions = new TreeMap<>();
    private final Map<ReleasedMigration, String> moved = new HashMap<>();

    ModulePackages(Cataloger cataloger, CompiledTogether together) {
        this.cataloger = cataloger;
        this.together = together;
    }

    /** Learns what a package has, before any of those that are compiled with it is checked. */
    void add(MigrationPackage migrations, LockFile lock) {
        versions.put(migrations.name(), migrations.versions());
        var elsewhere = releasedElsewhere(migrations, lock);
        if (!elsewhere.isEmpty()) {
            migrations
                    .migrations()
                    .forEach(migration -> elsewhere.getOrDefault(migration.version(), List.of()).stream()
                            .filter(released -> cataloger.isUnchanged(migration, migrations, released.checksum()))
                            .forEach(released -> moved.put(released, migrations.name())));
        }
    }

    private static Map<Long, List<ReleasedMigration>> releasedElsewhere(MigrationPackage migrations, LockFile lock) {
        var here = lock.released(migrations);
        return lock.lock().migrations().stream()
                .filter(released -> !released.packageName().equals(migrations.name()))
                .filter(released -> !here.containsKey(released.version()))
                .collect(Collectors.groupingBy(ReleasedMigration::version));
    }

    /** Returns the package to which a released migration moved as it was. */
    Optional<String> destination(ReleasedMigration released) {
        return Optional.ofNullable(moved.get(released));
    }

    /** Returns whether a migration came from another package as it was released there. */
    boolean isMoved(DeclaredMigration migration, MigrationPackage migrations) {
        return moved.entrySet().stream()
                .anyMatch(move -> move.getKey().version() == migration.version()
                        && move.getValue().equals(migrations.name()));
    }

    /** Returns the other package that has most of the versions from {@code first} to {@code last}, if any has one of them. */
    Optional<Map.Entry<String, NavigableSet<Long>>> otherWith(long first, long last, MigrationPackage migrations) {
        return Stream.concat(versions.entrySet().stream(), leftBefore())
                .filter(other -> !other.getKey().equals(migrations.name()))
                .filter(other -> !between(first, last, other).isEmpty())
                .max(Comparator.comparingInt(
                        other -> between(first, last, other).size()));
    }

    private static NavigableSet<Long> between(long first, long last, Map.Entry<String, NavigableSet<Long>> other) {
        return other.getValue().subSet(first, true, last, true);
    }

    /** Returns those that this compilation does not show, because nothing in them changed. */
    private Stream<Map.Entry<String, NavigableSet<Long>>> leftBefore() {
        return together.others("").stream()
                .filter(catalog -> !versions.containsKey(CatalogSource.packageOf(catalog)))
                .map(catalog -> Map.entry(
                        CatalogSource.packageOf(catalog),
                        new TreeSet<>(cataloger.previous(catalog).versions())));
    }
}
