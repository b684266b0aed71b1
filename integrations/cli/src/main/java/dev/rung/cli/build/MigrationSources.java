package dev.rung.cli.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The migrations of a source directory, as far as their text shows them. The compiler checks the rest.
 *
 * @param byPackage the versions of each package that has migrations
 */
record MigrationSources(TreeMap<String, TreeMap<Long, Path>> byPackage) {

    private static final Pattern VERSION = Pattern.compile(
            "@Migration\\s*\\((?:\\s*|(?:[^)\"]|\"(?:\\\\.|[^\"\\\\])*\")*?\\bversion\\s*=\\s*)([\\d_]{1,18})\\b");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

    /** Reads every Java file below {@code directory}. */
    static MigrationSources read(Path directory) throws IOException {
        var found = new MigrationSources(new TreeMap<>());
        if (Files.isDirectory(directory)) {
            try (var files = Files.walk(directory)) {
                for (var file : files.filter(each -> each.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private void add(Path file) throws IOException {
        var text = COMMENT.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                .replaceAll(" ");
        var version = VERSION.matcher(text);
        var name = PACKAGE.matcher(text);
        if (version.find() && name.find()) {
            byPackage
                    .computeIfAbsent(name.group(1), each -> new TreeMap<>())
                    .put(Long.valueOf(version.group(1).replace("_", "")), file);
        }
    }

    /** Returns the packages that have migrations. */
    List<String> packages() {
        return List.copyOf(byPackage.keySet());
    }

    /** Returns the next number of {@code packageName}. */
    long next(String packageName) {
        var versions = byPackage.get(packageName);
        return versions == null ? 1 : versions.lastKey() + 1;
    }
}
