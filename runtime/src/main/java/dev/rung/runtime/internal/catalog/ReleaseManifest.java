package dev.rung.runtime.internal.catalog;

import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.MigrationsLock;
import dev.rung.catalog.ReleasedMigration;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.model.Version;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was released of the migrations in the code, as the files {@code migrations.lock} beside their classes say.
 *
 * @param byVersion the released migrations by ascending version; empty where there is no file
 */
public record ReleaseManifest(SortedMap<Version, ReleasedMigration> byVersion) {

    /** Reads the files of {@code catalogs}. What lies below the lowest migration of a catalog may be elsewhere. */
    static ReleaseManifest of(List<MigrationCatalog> catalogs) {
        var byVersion = new TreeMap<Version, ReleasedMigration>();
        for (var catalog : catalogs) {
            var name = catalog.getClass().getPackageName();
            var lowest = catalog.entries().get(0).version();
            lockOf(catalog)
                    .ifPresent(lock -> lock.of(name)
                            .tailMap(lowest, true)
                            .values()
                            .forEach(released -> byVersion.put(new Version(released.version()), released)));
        }
        return new ReleaseManifest(byVersion);
    }

    /** Several jars may have the file: the first that lists the package is used. */
    private static Optional<MigrationsLock> lockOf(MigrationCatalog catalog) {
        var name = catalog.getClass().getPackageName();
        for (var file : files(catalog.getClass().getClassLoader())) {
            var lock = read(file);
            if (lock.packages().contains(name)) {
                return Optional.of(lock);
            }
        }
        return Optional.empty();
    }

    private static List<URL> files(ClassLoader loader) {
        try {
            return new ArrayList<>(Collections.list(loader.getResources(MigrationsLock.RESOURCE)));
        } catch (IOException e) {
            throw unreadable(e.toString(), e);
        }
    }

    private static MigrationsLock read(URL file) {
        try {
            var connection = file.openConnection();
            connection.setUseCaches(false); // otherwise a jar stays open, and cannot be replaced
            try (InputStream content = connection.getInputStream()) {
                var lock = MigrationsLock.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                if (!lock.brokenLines().isEmpty()) {
                    var line = lock.brokenLines().get(0);
                    throw unreadable("line " + line.number() + ": " + line.reason(), null);
                }
                return lock;
            }
        } catch (IOException e) {
            throw unreadable(e.toString(), e);
        }
    }

    private static SetupException unreadable(String reason, @Nullable Exception cause) {
        return new SetupException(
                ErrorCode.CATALOG_BROKEN,
                Explanation.unchanged(
                        "The released migrations in " + MigrationsLock.RESOURCE + " cannot be read: " + reason,
                        "build the project anew (clean), from a file that is as version control has it"),
                cause);
    }
}
