package dev.rung.testing;

import static java.util.stream.Collectors.joining;

import dev.rung.Migration;
import dev.rung.sql.Sql;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** The class paths of compilations in tests. */
public final class ClassPath {

    private ClassPath() {}

    /** Returns what the compilation of a migration needs: the api and the schema DSL below it. */
    public static List<File> apiJars() {
        return List.of(jarOf(Migration.class).toFile(), jarOf(Sql.class).toFile());
    }

    /** Returns {@link #apiJars()} as the compiler's {@code -cp} has it. */
    public static String api() {
        return apiJars().stream().map(File::toString).collect(joining(File.pathSeparator));
    }

    /** Returns the jar, or the folder of classes, that {@code type} was loaded from. */
    public static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
