package dev.rung.settings;

import dev.rung.runtime.internal.text.Printable;
import dev.rung.schema.internal.sql.NearNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * A file of services, as psql reads it: {@code [name]}, and below it parameters of libpq.
 *
 * @param file where it is
 */
record ServiceFile(Path file) {

    /** Returns the file that the variables of psql name, or the one of the user. */
    static ServiceFile of(SettingsSources sources) {
        var environment = sources.environment();
        var named = environment.getOrDefault("PGSERVICEFILE", "");
        if (!named.isEmpty()) {
            return new ServiceFile(sources.directory().resolve(named));
        }
        var own = sources.home().resolve(".pg_service.conf");
        var directory = environment.getOrDefault("PGSYSCONFDIR", "");
        return new ServiceFile(
                Files.exists(own) || directory.isEmpty()
                        ? own
                        : Path.of(directory).resolve("pg_service.conf"));
    }

    /** Returns the parameters of a service. */
    Map<String, String> parameters(String service) {
        var services = services();
        var found = services.get(service);
        if (found == null) {
            throw new UnusableValueException(
                    "there is no service \"%s\" in %s".formatted(Printable.of(service), file),
                    NearNames.question(service, services.keySet())
                            + (services.isEmpty()
                                    ? "define one there"
                                    : "choose one of " + String.join(", ", new TreeSet<>(services.keySet()))));
        }
        return found;
    }

    private Map<String, Map<String, String>> services() {
        var services = new LinkedHashMap<String, Map<String, String>>();
        Map<String, String> current = new LinkedHashMap<>();
        for (var each : lines()) {
            var line = each.strip();
            if (line.startsWith("[") && line.endsWith("]")) {
                current = services.computeIfAbsent(line.substring(1, line.length() - 1), name -> new LinkedHashMap<>());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                var end = line.indexOf('=');
                if (end < 0) {
                    throw new UnusableValueException(
                            "%s has a line without \"=\"".formatted(file), "write parameters as key=value");
                }
                current.putIfAbsent(
                        line.substring(0, end).strip(), line.substring(end + 1).strip());
            }
        }
        return services;
    }

    private Iterable<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UnusableValueException(
                    "the file of services %s cannot be read".formatted(file),
                    "create it, or name another one in PGSERVICEFILE");
        }
    }
}
