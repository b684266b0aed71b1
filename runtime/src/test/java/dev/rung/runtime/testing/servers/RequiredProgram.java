package dev.rung.runtime.testing.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A program that is not part of the build. Where it is missing a test fails, and names the package that has it. */
enum RequiredProgram {
    ETCD("etcd", "etcd-server"),
    LIBFAKETIME("libfaketime.so.1", "libfaketime"),
    PATRONI("patroni", "patroni python3-etcd python3-psycopg2"),
    PATRONICTL("patronictl", "patroni"),
    PG_BASEBACKUP("pg_basebackup", "postgresql"),
    PGBOUNCER("pgbouncer", "pgbouncer"),
    TAR("tar", "tar"),
    UNSHARE("unshare", "util-linux"),
    XZ("xz", "xz-utils");

    private static final List<Path> BESIDE_THE_PATH = List.of(Path.of("/usr/sbin"), Path.of("/usr/local/sbin"));
    private static final Path VERSIONED_SERVERS = Path.of("/usr/lib/postgresql");
    private static final Path LIBRARIES = Path.of("/usr/lib");

    private final String file;
    private final String packages;

    RequiredProgram(String file, String packages) {
        this.file = file;
        this.packages = packages;
    }

    /**
     * Returns where the program is.
     *
     * @throws IllegalStateException if it is nowhere; the message names the Debian packages to install
     */
    Path path() {
        return folders()
                .map(folder -> folder.resolve(file))
                .filter(Files::isReadable)
                .findFirst()
                .orElseThrow(this::missing);
    }

    IllegalStateException missing() {
        return new IllegalStateException("""
                These tests need the program %s, and it is not installed here.
                On Debian and Ubuntu: apt-get install --no-install-recommends %s""".formatted(file, packages));
    }

    private Stream<Path> folders() {
        return switch (this) {
            case LIBFAKETIME -> below(LIBRARIES, "faketime");
            case PG_BASEBACKUP -> below(VERSIONED_SERVERS, "bin");
            default ->
                Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                .map(Path::of),
                        BESIDE_THE_PATH.stream());
        };
    }

    /** Returns {@code parent/<any>/<name>}, the highest version first. */
    private static Stream<Path> below(Path parent, String name) {
        if (!Files.isDirectory(parent)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.sorted(Comparator.reverseOrder()).map(child -> child.resolve(name)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
