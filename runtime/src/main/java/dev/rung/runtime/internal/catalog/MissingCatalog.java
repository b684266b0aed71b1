package dev.rung.runtime.internal.catalog;

import dev.rung.catalog.MigrationCatalog;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.SetupException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why there is no catalog, as far as that can be seen. */
final class MissingCatalog {

    private static final String SERVICES = "META-INF/services/" + MigrationCatalog.class.getName();

    private static final String PROCESSOR =
            "add rung-processor to annotationProcessorPaths (Maven: before 3.5, maven-compiler-plugin ignores them) or"
                    + " annotationProcessor (Gradle), without -proc:none; JDK 23+ runs no processor that is only on the class path";

    private static final String REGISTRATION =
            "merge the files " + SERVICES + " where jars are merged into one (docs/builds.md); in a named module, say"
                    + " 'provides " + MigrationCatalog.class.getName() + " with ...RungCatalog'";

    private MissingCatalog() {}

    /** Returns the error of a search by {@code loader} on a class path that {@code search} can look through. */
    static SetupException seenBy(@Nullable ClassLoader loader, ClassPathSearch search) {
        return search.catalog()
                .map(catalog -> exception(
                        "No catalog of migrations is registered, but there is one: %s in %s. Its registration was lost, or class loader %s does not see it"
                                .formatted(catalog.className(), catalog.place(), name(loader)),
                        REGISTRATION + "; or pass it: Migrator.builder(...).catalogs(new RungCatalog())"))
                .or(() -> search.migration()
                        .map(migration -> exception(
                                "No catalog of migrations is registered. %s in %s is annotated with @Migration, so the annotation processor did not run when it was compiled"
                                        .formatted(migration.className(), migration.place()),
                                PROCESSOR)))
                .orElseGet(() -> exception(
                        "No catalog of migrations is registered where class loader %s can see it: no class carries @Migration, the annotation processor did not run, or the registration was lost"
                                .formatted(name(loader)),
                        PROCESSOR + "; " + REGISTRATION));
    }

    /** Returns the error of a call that passes no catalog. */
    static SetupException passed() {
        return exception(
                "Migrator.builder(...).catalogs() was called without a catalog",
                "pass one at least, such as new RungCatalog(); or leave the call out, to use all that are registered");
    }

    private static String name(@Nullable ClassLoader loader) {
        if (loader == null) {
            return "of the JVM itself";
        }
        return Optional.ofNullable(loader.getName()).orElse(loader.getClass().getName());
    }

    private static SetupException exception(String what, String fix) {
        return new SetupException(ErrorCode.NO_CATALOG, Explanation.unchanged(what, fix), null);
    }
}
