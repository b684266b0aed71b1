package dev.rung.runtime.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A folder that is deleted with everything in it. */
record TemporaryFolder(Path path) implements AutoCloseable {

    static TemporaryFolder create(String purpose) {
        try {
            return new TemporaryFolder(Files.createTempDirectory("rung-" + purpose + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what {@code work} returns; deletes the folder where it fails. */
    <T> T keptUnlessFails(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(path.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies all of {@code source}, modes included, to a new folder in this one. */
    Path copy(Path source, String name) {
        Path target = path.resolve(name);
        try (Stream<Path> files = Files.walk(source)) {
            files.forEach(
                    file -> copyOne(file, target.resolve(source.relativize(file).toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }

    private static void copyOne(Path file, Path copy) {
        try {
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(TemporaryFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (NoSuchFileException e) {
            // a server that shuts down has deleted it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
