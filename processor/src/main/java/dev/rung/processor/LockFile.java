package dev.rung.processor;

import dev.rung.catalog.MigrationsLock;
import dev.rung.catalog.ReleasedMigration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * The file of released migrations that this compilation is held against.
 *
 * @param lock its content; without entries where there is no file
 * @param origin whose it is
 * @param problems why it cannot be read, or not all of it
 */
record LockFile(MigrationsLock lock, Origin origin, List<Problem> problems) {

    enum Origin {
        /** Belongs to what is compiled: each package in it has to be here. */
        THIS_MODULE,
        /** Came with a library, or with the classes that are tested. */
        CLASS_PATH
    }

    /** Where compilers and build tools keep resources; not every compiler supports each location. */
    private static final List<JavaFileManager.Location> HERE =
            List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.SOURCE_PATH);

    static LockFile of(Options options, Filer filer) {
        return options.lock()
                .map(LockFile::said)
                .or(() -> HERE.stream()
                        .flatMap(location -> found(filer, location).stream())
                        .findFirst()
                        .map(text -> parsed(text, MigrationsLock.RESOURCE, Origin.THIS_MODULE)))
                .or(() -> found(filer, StandardLocation.CLASS_PATH)
                        .map(text -> parsed(text, MigrationsLock.RESOURCE, Origin.CLASS_PATH)))
                .orElseGet(() -> new LockFile(MigrationsLock.empty(), Origin.CLASS_PATH, List.of()));
    }

    private static LockFile said(String path) {
        try {
            return parsed(Files.readString(Path.of(path)), path, Origin.THIS_MODULE);
        } catch (NoSuchFileException e) {
            return unreadable(path, "there is no such file");
        } catch (IOException | InvalidPathException e) {
            return unreadable(path, e.toString());
        }
    }

    private static LockFile unreadable(String path, String reason) {
        var problem = Problem.of(ProblemCode.LOCK_UNREADABLE, Location.NOWHERE, path, reason);
        return new LockFile(MigrationsLock.empty(), Origin.CLASS_PATH, List.of(problem));
    }

    private static Optional<String> found(Filer filer, JavaFileManager.Location location) {
        try (var file = filer.getResource(location, "", MigrationsLock.RESOURCE).openInputStream()) {
            return Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException e) { // no such file, or a location that this compiler does not have
            return Optional.empty();
        }
    }

    private static LockFile parsed(String text, String name, Origin origin) {
        var lock = MigrationsLock.parse(text);
        var problems = new ArrayList<Problem>();
        lock.brokenLines().forEach(line -> problems.add(broken(name, line.number(), line.reason())));
        lock.migrations().stream()
                .filter(migration -> ChecksumAlgorithm.of(migration.checksum()).isEmpty())
                .forEach(migration -> problems.add(broken(
                        name,
                        numberOf(migration, lock),
                        "its checksum is of an algorithm that only a newer Rung knows")));
        return new LockFile(lock, origin, List.copyOf(problems));
    }

    private static int numberOf(ReleasedMigration migration, MigrationsLock lock) {
        int number = 1;
        while (!lock.lines().get(number - 1).contains(migration.checksum())) {
            number++;
        }
        return number;
    }

    private static Problem broken(String name, int line, String reason) {
        return Problem.of(ProblemCode.LOCK_BROKEN, Location.NOWHERE, line, name, reason);
    }

    NavigableMap<Long, ReleasedMigration> released(MigrationPackage migrations) {
        return lock.of(migrations.name());
    }
}
