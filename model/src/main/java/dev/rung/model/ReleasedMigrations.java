package dev.rung.model;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.MigrationsLock;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The migrations that databases may have by now, so that it is too late to warn of what they do. Where a lock cannot be read
 * there are none: what is wrong with it, {@code rung-processor} says.
 */
record ReleasedMigrations(List<MigrationsLock> locks) {

    ReleasedMigrations {
        locks = List.copyOf(locks);
    }

    /** Returns the migrations in the lock files beside the classes of a catalog. */
    static ReleasedMigrations of(MigrationCatalog catalog) {
        var own = catalog.getClass().getClassLoader();
        try {
            var loader = own == null ? ClassLoader.getSystemClassLoader() : own;
            return in(Collections.list(loader.getResources(MigrationsLock.RESOURCE)));
        } catch (IOException e) {
            return new ReleasedMigrations(List.of());
        }
    }

    static ReleasedMigrations in(List<URL> files) {
        return new ReleasedMigrations(files.stream()
                .flatMap(ReleasedMigrations::text)
                .map(MigrationsLock::parse)
                .toList());
    }

    private static Stream<String> text(URL file) {
        try {
            var connection = file.openConnection();
            connection.setUseCaches(false); // a cached jar would stay open
            try (var content = connection.getInputStream()) {
                return Stream.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    boolean has(CatalogEntry entry) {
        var owner = entry.className().substring(0, Math.max(0, entry.className().lastIndexOf('.')));
        return locks.stream().anyMatch(lock -> lock.of(owner).containsKey(entry.version()));
    }
}
