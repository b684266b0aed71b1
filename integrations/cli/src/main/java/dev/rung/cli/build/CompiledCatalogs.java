package dev.rung.cli.build;

import dev.rung.catalog.MigrationCatalog;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The catalogs of compiled modules, without those of libraries that this program has itself. */
final class CompiledCatalogs {

    private static final String SERVICES = "META-INF/services/" + MigrationCatalog.class.getName();

    private CompiledCatalogs() {}

    /** Returns those of the first folder or jar that has any. */
    static List<MigrationCatalog> ofOne(URLClassLoader loader) throws IOException, ReflectiveOperationException {
        var services = loader.findResource(SERVICES);
        return services == null ? List.of() : of(List.of(services), loader);
    }

    static List<MigrationCatalog> ofAll(URLClassLoader loader) throws IOException, ReflectiveOperationException {
        return of(Collections.list(loader.findResources(SERVICES)), loader);
    }

    private static List<MigrationCatalog> of(List<URL> services, URLClassLoader loader)
            throws IOException, ReflectiveOperationException {
        var catalogs = new ArrayList<MigrationCatalog>();
        for (var each : services) {
            for (String name : text(each).lines().toList()) {
                catalogs.add((MigrationCatalog)
                        loader.loadClass(name.strip()).getConstructor().newInstance());
            }
        }
        return catalogs;
    }

    private static String text(URL services) throws IOException {
        var connection = services.openConnection();
        connection.setUseCaches(false);
        try (var content = connection.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
