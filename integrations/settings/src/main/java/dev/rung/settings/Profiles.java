package dev.rung.settings;

import dev.rung.runtime.internal.text.Printable;
import dev.rung.schema.internal.sql.NearNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of settings in a directory.
 *
 * @param directory where they are
 */
record Profiles(Path directory) {

    private static final Pattern NAME = Pattern.compile("[\\w-]+");
    private static final Pattern FILE = Pattern.compile("rung\\.([\\w-]+)\\.properties");

    /** Returns the file of all profiles, whether it exists or not. */
    static Path file(Path directory) {
        return directory.resolve("rung.properties");
    }

    /** Returns the file of a profile, where it exists. */
    Optional<Path> file(String profile) {
        return NAME.matcher(profile).matches()
                ? Optional.of(directory.resolve("rung.%s.properties".formatted(profile)))
                        .filter(Files::isRegularFile)
                : Optional.empty();
    }

    /** Returns the mistake of a profile that does not exist. */
    Mistake missing(String profile) {
        var there = names();
        var name = Printable.of(profile);
        return Mistake.invalid(
                "argument --env: there is no profile \"%s\": no file rung.%s.properties in %s"
                        .formatted(name, name, directory),
                NearNames.question(profile, there)
                        + (there.isEmpty()
                                ? "create it, with the settings that are only of this profile"
                                : "choose one of " + String.join(", ", there)));
    }

    private List<String> names() {
        try (var files = Files.list(directory)) {
            return files.map(file -> FILE.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
