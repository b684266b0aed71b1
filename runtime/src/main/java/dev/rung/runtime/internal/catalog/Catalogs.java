package dev.rung.runtime.internal.catalog;

import dev.rung.catalog.Fingerprint;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The catalogs that a migrator works with. Their entries are read only when a database is not up to date.
 *
 * @param catalogs at least one
 * @param fingerprint that of all their migrations
 */
public record Catalogs(List<MigrationCatalog> catalogs, Fingerprint fingerprint) {

    /** Returns the given catalogs; throws where there is none, or where two clash. */
    public static Catalogs of(List<MigrationCatalog> catalogs) {
        if (catalogs.isEmpty()) {
            throw MissingCatalog.passed();
        }
        var fingerprint = catalogs.size() == 1
                ? new Fingerprint(catalogs.get(0).fingerprint())
                : MigrationSet.of(catalogs).fingerprint();
        return new Catalogs(List.copyOf(catalogs), fingerprint);
    }

    /**
     * Returns the catalogs that are registered as services, in jars and modules that {@code loader} sees; where it sees
     * none, as that of a common pool's thread may, those beside the api.
     */
    public static Catalogs registered(@Nullable ClassLoader loader) {
        try {
            var seen = services(loader);
            var found = seen.isEmpty() ? services(MigrationCatalog.class.getClassLoader()) : seen;
            if (found.isEmpty()) {
                throw MissingCatalog.seenBy(loader, ClassPathSearch.ofThisProgram());
            }
            return of(Registrations.complete(found));
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new SetupException(
                    ErrorCode.CATALOG_BROKEN,
                    Explanation.unchanged(
                            "A registered catalog cannot be loaded: " + e.getMessage(),
                            "build the project anew (clean), so that catalogs and registrations are of one piece; who shrinks a"
                                    + " jar keeps the classes of catalogs and migrations"),
                    e);
        }
    }

    private static List<MigrationCatalog> services(@Nullable ClassLoader loader) {
        var services = new ArrayList<MigrationCatalog>();
        ServiceLoader.load(MigrationCatalog.class, loader).forEach(services::add);
        return services;
    }

    public MigrationSet load() {
        return MigrationSet.of(catalogs);
    }

    /** Reads what was released of these migrations: resources, which are not read where all migrations are applied. */
    public ReleaseManifest released() {
        return ReleaseManifest.of(catalogs);
    }

    /** Returns the highest version. */
    public Version latest() {
        var latest = 0L;
        for (var catalog : catalogs) {
            latest = Math.max(latest, catalog.latest());
        }
        return new Version(latest);
    }
}
