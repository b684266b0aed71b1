package dev.rung.settings;

import dev.rung.catalog.MigrationCatalog;
import dev.rung.schema.internal.sql.NearNames;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The catalogs that a class loader sees. */
final class RegisteredCatalogs {

    private RegisteredCatalogs() {}

    /**
     * Returns the catalogs of these packages; none where none is registered at all, which the builder explains.
     *
     * @throws UnusableValueException if a package has none
     */
    static List<MigrationCatalog> of(ClassLoader loader, List<String> packages) {
        var all = all(loader);
        var known = all.stream().map(RegisteredCatalogs::packageOf).sorted().toList();
        for (var name : packages) {
            if (!known.isEmpty() && !known.contains(name)) {
                throw new UnusableValueException(
                        "%s has no migrations".formatted(Values.quoted(Setting.PACKAGES, name)),
                        NearNames.question(name, known) + "choose among " + String.join(", ", known));
            }
        }
        return all.stream()
                .filter(catalog -> packages.contains(packageOf(catalog)))
                .toList();
    }

    private static List<MigrationCatalog> all(ClassLoader loader) {
        var catalogs = new ArrayList<MigrationCatalog>();
        try {
            ServiceLoader.load(MigrationCatalog.class, loader).forEach(catalogs::add);
            return catalogs;
        } catch (ServiceConfigurationError | LinkageError e) {
            return List.of(); // the builder meets the same, and explains it
        }
    }

    private static String packageOf(MigrationCatalog catalog) {
        return catalog.getClass().getPackageName();
    }
}
