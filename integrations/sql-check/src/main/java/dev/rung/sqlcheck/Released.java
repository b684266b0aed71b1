package dev.rung.sqlcheck;

import dev.rung.Migration;
import dev.rung.catalog.MigrationsLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * The released migrations, which cannot be changed any more: a warning about them would come too late. Where the lock cannot be
 * read there are none: what is wrong with it, {@code rung-processor} says.
 */
final class Released {

    /** Where {@code rung-processor} looks, in its order. */
    private static final List<JavaFileManager.Location> LOCATIONS =
            List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.SOURCE_PATH, StandardLocation.CLASS_PATH);

    private final MigrationsLock lock;

    private Released(MigrationsLock lock) {
        this.lock = lock;
    }

    static Released in(ProcessingEnvironment environment) {
        var path = Optional.ofNullable(environment.getOptions().get(Options.LOCK));
        var text = path.isPresent()
                ? path.flatMap(Released::read)
                : LOCATIONS.stream()
                        .flatMap(location -> read(environment.getFiler(), location).stream())
                        .findFirst();
        return new Released(text.map(MigrationsLock::parse).orElseGet(MigrationsLock::empty));
    }

    private static Optional<String> read(String path) {
        try {
            return Optional.of(Files.readString(Path.of(path)));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(Filer filer, JavaFileManager.Location location) {
        try (var file = filer.getResource(location, "", MigrationsLock.RESOURCE).openInputStream()) {
            return Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException e) { // no such file, or a location that this compiler does not have
            return Optional.empty();
        }
    }

    /** Returns whether a class is a migration that was released. */
    boolean has(TypeElement type) {
        var migration = type.getAnnotation(Migration.class);
        return migration != null
                && type.getEnclosingElement() instanceof PackageElement owner
                && lock.of(owner.getQualifiedName().toString()).containsKey(migration.version());
    }
}
