package dev.rung.settings.testing;

import dev.rung.settings.Settings;
import dev.rung.settings.SettingsSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The directory of a project, and the rest of what settings are read from. Not thread-safe. */
public final class Project {

    private final Path directory;
    private final Map<String, String> arguments = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private Optional<String> profile = Optional.empty();

    /** Creates one that has nothing yet; what would be the user's home is in a folder of it. */
    public Project(Path directory) {
        this.directory = directory;
    }

    public Project argument(String key, String value) {
        arguments.put(key, value);
        return this;
    }

    public Project variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public Project profile(String name) {
        profile = Optional.of(name);
        return this;
    }

    /** Writes a file of the project. */
    public Project file(String name, String text) {
        write(directory.resolve(name), text);
        return this;
    }

    /** Writes a file of the user's home that the user alone may read. */
    public Project ownFile(String name, String text) {
        return ownFile(name, text, "rw-------");
    }

    public Project ownFile(String name, String text, String permissions) {
        var file = home().resolve(name);
        write(file, text);
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Path home() {
        return directory.resolve("home");
    }

    public SettingsSources sources() {
        return new SettingsSources(arguments, environment, directory, home(), profile);
    }

    public Settings settings() {
        return Settings.read(sources());
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
