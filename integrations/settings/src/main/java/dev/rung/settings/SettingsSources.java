package dev.rung.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where settings are read from. Arguments beat the environment, which beats the file of the profile, which beats
 * {@code rung.properties}.
 *
 * @param arguments what was passed to a command, by {@link Setting#key()}
 * @param environment the environment variables, {@code RUNG_...} and those of psql
 * @param directory where {@code rung.properties} is looked for
 * @param home where {@code .pgpass} and {@code .pg_service.conf} are looked for
 * @param profile the name of {@code --env}: {@code prod} reads {@code rung.prod.properties} too
 * @since 0.1
 */
public record SettingsSources(
        Map<String, String> arguments,
        Map<String, String> environment,
        Path directory,
        Path home,
        Optional<String> profile) {

    /** Copies the maps. */
    public SettingsSources {
        arguments = Map.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /**
     * Returns what this process sees: no arguments, its environment, its working directory.
     *
     * @return the sources
     */
    public static SettingsSources ofProcess() {
        return new SettingsSources(
                Map.of(),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home", "")),
                Optional.empty());
    }

    /**
     * Returns the same with these arguments.
     *
     * @param values by {@link Setting#key()}
     * @return other sources
     */
    public SettingsSources withArguments(Map<String, String> values) {
        return new SettingsSources(values, environment, directory, home, profile);
    }

    /**
     * Returns the same with this profile.
     *
     * @param name such as {@code prod}
     * @return other sources
     */
    public SettingsSources withProfile(String name) {
        return new SettingsSources(arguments, environment, directory, home, Optional.of(name));
    }

    /** Returns what is no secret: environments hold passwords. */
    @Override
    public String toString() {
        return "arguments %s, %d variables, %s, %s, profile %s"
                .formatted(arguments.keySet(), environment.size(), directory, home, profile.orElse("none"));
    }
}
