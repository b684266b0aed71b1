package dev.rung.runtime.internal.catalog;

import dev.rung.catalog.MigrationCatalog;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.SetupException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares the registered catalogs with those that they were compiled with. One that exists but is not registered is an
 * error; one that is not there at all was left out on purpose, or deleted since an incremental build.
 */
final class Registrations {

    private Registrations() {}

    /** Returns {@code registered}; throws where a catalog that belongs to them is not registered. */
    static List<MigrationCatalog> complete(List<MigrationCatalog> registered) {
        var names = registered.stream().map(each -> each.getClass().getName()).collect(Collectors.toSet());
        var lost = new TreeSet<String>();
        for (var catalog : registered) {
            for (var name : catalog.compiledWith()) {
                if (!names.contains(name) && exists(name, catalog.getClass().getClassLoader())) {
                    lost.add(name);
                }
            }
        }
        if (!lost.isEmpty()) {
            throw notRegistered(lost, registered);
        }
        return registered;
    }

    private static boolean exists(String className, ClassLoader loader) {
        try {
            Class.forName(className, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static SetupException notRegistered(Set<String> lost, List<MigrationCatalog> registered) {
        var module = registered.get(0).getClass().getModule();
        var names = String.join(", ", lost);
        return new SetupException(
                ErrorCode.CATALOG_NOT_REGISTERED,
                Explanation.unchanged(
                        "Not registered, so that its migrations would not run: %s. It was compiled together with %s, which is registered"
                                .formatted(names, registered.get(0).getClass().getName()),
                        module.isNamed()
                                ? "add it to 'provides %s with ...' in the module-info of %s"
                                        .formatted(MigrationCatalog.class.getName(), module.getName())
                                : "add a line with its name to META-INF/services/%s, or build the project anew (clean), which does"
                                        .formatted(MigrationCatalog.class.getName())),
                null);
    }
}
