package dev.rung.runtime.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Another release of PostgreSQL, from its Maven artifact; the build puts the archives where a system property says. */
public final class PostgresRelease implements AutoCloseable {

    private static final String ARCHIVES = "rung.test.releases";

    private final TemporaryFolder folder;

    private PostgresRelease(TemporaryFolder folder) {
        this.folder = folder;
    }

    /** Unpacks the release of that major version. */
    public static PostgresRelease unpack(int major) {
        var archive = archive(major);
        var folder = TemporaryFolder.create("release");
        return folder.keptUnlessFails(() -> {
            Command.run(List.of(
                    RequiredProgram.TAR.path().toString(),
                    "--use-compress-program=" + RequiredProgram.XZ.path(),
                    "--extract",
                    "--file=" + archive,
                    "--directory=" + folder.path()));
            return new PostgresRelease(folder);
        });
    }

    /** Starts a server of this release. */
    public Postgres start(String... settings) {
        return Postgres.start(folder.path().resolve("bin"), Launch.PLAIN, settings);
    }

    private static Path archive(int major) {
        var archives = System.getProperty(ARCHIVES);
        if (archives == null) {
            throw new IllegalStateException(
                    "-D" + ARCHIVES + " is not set: mvn -Pproof fetches the releases and sets it");
        }
        try (Stream<Path> files = Files.list(Path.of(archives, Integer.toString(major)))) {
            return files.filter(file -> file.toString().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("no archive of PostgreSQL " + major + " in " + archives));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
