package dev.rung.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** A file as {@link Properties} reads it, in UTF-8, with the numbers of its lines. */
final class PropertiesFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * One entry.
     *
     * @param line where it begins, from 1
     */
    record Entry(String key, String value, int line) {}

    private PropertiesFile() {}

    /**
     * Returns the entries of a file, in their order.
     *
     * @throws UnusableValueException if it cannot be read
     */
    static List<Entry> read(Path file) {
        try {
            var text = Files.readString(file);
            return entries(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new UnusableValueException("it is no text in UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            throw new UnusableValueException("it cannot be read: " + e, "make it a file that this user can read");
        }
    }

    private static List<Entry> entries(String text) {
        var lines = text.split("\r\n|\r|\n", -1);
        var entries = new ArrayList<Entry>();
        var at = 0;
        while (at < lines.length) {
            var begin = at++;
            if (isNothing(lines[begin])) {
                continue;
            }
            var logical = new StringBuilder(lines[begin]);
            while (isContinued(lines[at - 1]) && at < lines.length) {
                logical.append('\n').append(lines[at++]);
            }
            entry(logical.toString(), begin + 1).ifPresent(entries::add);
        }
        return entries;
    }

    private static Optional<Entry> entry(String logical, int line) {
        var parsed = new Properties();
        try {
            parsed.load(new StringReader(logical));
        } catch (IllegalArgumentException e) {
            throw new UnusableValueException(
                    "line %d has a \\u without four hexadecimal digits".formatted(line), "write \\\\ for a backslash");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parsed.stringPropertyNames().stream()
                .findFirst()
                .map(key -> new Entry(key, parsed.getProperty(key, ""), line));
    }

    /** Empty lines and comments are not continued. */
    private static boolean isNothing(String line) {
        var begin = line.replaceFirst("^[ \t\f]+", "");
        return begin.isEmpty() || begin.startsWith("#") || begin.startsWith("!");
    }

    private static boolean isContinued(String line) {
        var backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
