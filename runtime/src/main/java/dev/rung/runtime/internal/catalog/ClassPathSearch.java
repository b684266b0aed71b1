package dev.rung.runtime.internal.catalog;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A search for what a class path without catalogs has instead, to say why it has none. Reads whole folders and the lists of
 * jars, so it is for messages alone. What cannot be read is passed over.
 *
 * @param places folders and jars
 */
record ClassPathSearch(List<Path> places) {

    private static final String CATALOG = "RungCatalog.class";

    /** As it is written in a class file. */
    private static final String ANNOTATION = "Ldev/rung/Migration;";

    /** Rung's own classes mention the annotation without being migrations. */
    private static final String OWN = "dev/rung/";

    /** More classes than the folders of a program under development contain; bounds the search. */
    private static final int MOST_FILES = 20_000;

    /**
     * A class file.
     *
     * @param className the binary name of the class
     * @param place the folder or jar that it is in
     */
    record Found(String className, Path place) {}

    /** Returns the search of the class path and module path that this program was started with. */
    static ClassPathSearch ofThisProgram() {
        var separator = Pattern.compile(Pattern.quote(File.pathSeparator));
        return new ClassPathSearch(Stream.of("java.class.path", "jdk.module.path")
                .flatMap(property -> separator.splitAsStream(System.getProperty(property, "")))
                .filter(place -> !place.isEmpty())
                .map(Path::of)
                .toList());
    }

    /** Returns a generated catalog, registered or not. */
    Optional<Found> catalog() {
        return places.stream()
                .flatMap(place -> names(place)
                        .filter(name -> name.equals(CATALOG) || name.endsWith("/" + CATALOG))
                        .map(name -> new Found(className(name), place)))
                .findFirst();
    }

    /** Returns a class in a folder that is annotated as a migration. */
    Optional<Found> migration() {
        return places.stream()
                .filter(Files::isDirectory)
                .flatMap(place -> names(place)
                        .filter(name -> !name.startsWith(OWN) && isAnnotated(place.resolve(name)))
                        .map(name -> new Found(className(name), place)))
                .findFirst();
    }

    private static String className(String file) {
        return file.substring(0, file.length() - ".class".length())
                .replaceFirst("^BOOT-INF/classes/", "")
                .replace('/', '.');
    }

    private static Stream<String> names(Path place) {
        try {
            return Files.isDirectory(place) ? inFolder(place) : inJar(place);
        } catch (IOException | UncheckedIOException | SecurityException e) {
            return Stream.empty();
        }
    }

    private static Stream<String> inFolder(Path folder) throws IOException {
        Predicate<Path> isClass = file -> file.toString().endsWith(".class");
        try (var files = Files.walk(folder)) {
            return files
                    .filter(isClass)
                    .limit(MOST_FILES)
                    .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> inJar(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Stream.empty();
        }
        try (var jar = new JarFile(file.toFile(), false)) {
            return jar.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class")).toList().stream();
        }
    }

    private static boolean isAnnotated(Path classFile) {
        try {
            return new String(Files.readAllBytes(classFile), StandardCharsets.ISO_8859_1).contains(ANNOTATION);
        } catch (IOException e) {
            return false;
        }
    }
}
