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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jars and directories of the user's application, a Spring Boot jar as it is among them, whether packed or exploded. Nothing of the
 * application is started; only classes that are asked for are loaded.
 */
final class ApplicationClassPath implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationClassPath.class);
    private static final String BOOT_CLASSES = "BOOT-INF/classes";
    private static final String BOOT_LIBRARIES = "BOOT-INF/lib";

    private final List<Path> unpacked = new ArrayList<>();
    private final List<URL> entries = new ArrayList<>();
    private final List<URLClassLoader> loaders = new ArrayList<>();

    private ApplicationClassPath() {}

    /**
     * Opens {@code paths}.
     *
     * @throws NoSuchFileException if there is no such file
     */
    static ApplicationClassPath open(List<Path> paths) throws IOException {
        var classPath = new ApplicationClassPath();
        try {
            for (var path : paths) {
                classPath.add(path);
            }
            return classPath;
        } catch (IOException | RuntimeException e) {
            classPath.close();
            throw e;
        }
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
                addDirectory(unpack(jar.getPath("/")));
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
        entries.add(directory.toUri().toURL()); // META-INF stays at the root of the jar
    }

    /** Returns a copy of {@code directory} outside its jar, in a directory that is deleted on close. */
    private Path unpack(Path directory) throws IOException {
        var target = Files.createTempDirectory("rung");
        unpacked.add(target);
        try (var files = Files.walk(directory)) {
            for (var file : files.toList()) {
                var copy = target.resolve(directory.relativize(file).toString()).normalize();
                if (!copy.startsWith(target)) {
                    throw new IOException("the jar has an entry outside of itself: " + file);
                }
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return target;
    }

    /** Returns a loader of the classes; this program's own classes come first. */
    ClassLoader loader() {
        var loader = new URLClassLoader(entries.toArray(URL[]::new), ApplicationClassPath.class.getClassLoader());
        loaders.add(loader);
        return loader;
    }

    /** What cannot be deleted is left to the system: it is a copy, and the command has done its work. */
    @Override
    public void close() {
        for (var loader : loaders) {
            try {
                loader.close();
            } catch (IOException e) {
                LOG.debug("rung: the class path cannot be closed", e);
            }
        }
        unpacked.forEach(ApplicationClassPath::delete);
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.debug("rung: the unpacked jar cannot be deleted: {}", directory, e);
        }
    }
}
