package dev.rung.cli.database;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Jars and directories of the user's application, a Spring Boot jar as it is among them, whether packed or exploded. Nothing of the
 * application is started; only classes that are asked for are loaded.
 */
final class ApplicationClassPath implements AutoCloseable {

    private static final String BOOT_CLASSES = "BOOT-INF/classes";
    private static final String BOOT_LIBRARIES = "BOOT-INF/lib";

    private final List<Path> unpacked = new ArrayList<>();
    private final List<URL> entries = new ArrayList<>();

    private ApplicationClassPath() {}

    /**
     * Opens {@code paths}.
     *
     * @throws NoSuchFileException if there is no such file
     */
    static ApplicationClassPath open(List<Path> paths) throws IOException {
        var classPath = new ApplicationClassPath();
        for (var path : paths) {
            classPath.add(path);
        }
        return classPath;
    }

    private void add(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (Files.isDirectory(path)) {
            addDirectory(path);
            return;
        }
        try (var jar = FileSystems.newFileSystem(path)) {
            if (Files.isDirectory(jar.getPath(BOOT_CLASSES))) {
                addDirectory(unpack(jar.getPath("BOOT-INF")).getParent());
                return;
            }
        }
        entries.add(path.toUri().toURL());
    }

    private void addDirectory(Path directory) throws IOException {
        var classes = directory.resolve(BOOT_CLASSES);
        if (!Files.isDirectory(classes)) {
            entries.add(directory.toUri().toURL());
            return;
        }
        entries.add(classes.toUri().toURL());
        var libraries = directory.resolve(BOOT_LIBRARIES);
        if (Files.isDirectory(libraries)) {
            try (var jars = Files.list(libraries)) {
                for (var jar : jars.sorted().toList()) {
                    entries.add(jar.toUri().toURL());
                }
            }
        }
    }

    /** Returns a copy of {@code directory} outside its jar, in a directory that is deleted on close. */
    private Path unpack(Path directory) throws IOException {
        var target = Files.createTempDirectory("rung");
        unpacked.add(target);
        var root = target.resolve(directory.getFileName().toString());
        try (var files = Files.walk(directory)) {
            for (var file : files.toList()) {
                var copy = root.resolve(directory.relativize(file).toString()).normalize();
                if (!copy.startsWith(target)) {
                    throw new IOException("the jar has an entry outside of itself: " + file);
                }
                Files.copy(file, copy);
            }
        }
        return root;
    }

    /** Returns a loader of the classes; this program's own classes come first. */
    ClassLoader loader() {
        return new URLClassLoader(entries.toArray(URL[]::new), ApplicationClassPath.class.getClassLoader());
    }

    @Override
    public void close() throws IOException {
        for (var directory : unpacked) {
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
