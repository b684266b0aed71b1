package dev.rung.settings;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A class path as text.
 *
 * @param directory what its entries are relative to
 */
record ClassPathEntries(Path directory) {

    /** Returns the entries; those of a directory in the order of their names. */
    List<Path> of(String text) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(text)
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .flatMap(this::entries)
                .toList();
    }

    private Stream<Path> entries(String entry) {
        if (!entry.equals("*") && !entry.endsWith("/*") && !entry.endsWith(File.separator + "*")) {
            return Stream.of(directory.resolve(entry));
        }
        try (var files = Files.list(directory.resolve(entry.substring(0, entry.length() - 1)))) {
            return files.filter(ClassPathEntries::isJar).sorted().toList().stream();
        } catch (IOException e) {
            return Stream.of();
        }
    }

    private static boolean isJar(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".jar");
    }
}
