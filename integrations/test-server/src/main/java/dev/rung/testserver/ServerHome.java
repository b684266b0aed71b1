package dev.rung.testserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** The directory that holds the unpacked server (kept for the next run) and the data (deleted with the JVM). */
record ServerHome(Path directory) {

    private static final long ROOM = 1L << 30;

    /** Returns a home in shared memory, where tests are many times faster, or else in the temporary directory. */
    static ServerHome choose() throws IOException {
        Path memory = Path.of("/dev/shm");
        Path base = isRoomy(memory) && runsPrograms(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
        return in(base);
    }

    static ServerHome in(Path base) throws IOException {
        Path mine = base.resolve("rung-tests-" + System.getProperty("user.name"));
        Path directory = Files.createDirectories(mine.resolve("postgres"));
        if (Files.getFileStore(mine).supportsFileAttributeView(PosixFileAttributeView.class)) {
            // Zonky opens the directory that it works in to everybody; this one around it stays closed.
            Files.setPosixFilePermissions(mine, PosixFilePermissions.fromString("rwx------"));
        }
        return new ServerHome(directory);
    }

    Path newFile(String prefix) {
        return directory.resolve(prefix + "-" + UUID.randomUUID());
    }

    private static boolean isRoomy(Path base) throws IOException {
        return Files.isWritable(base) && Files.getFileStore(base).getUsableSpace() >= ROOM;
    }

    /** Containers mount their shared memory noexec; access(2) then denies what the file's mode allows. */
    private static boolean runsPrograms(Path base) throws IOException {
        Path probe = Files.createTempFile(base, "rung-tests-", ".probe");
        try {
            return probe.toFile().setExecutable(true) && Files.isExecutable(probe);
        } finally {
            Files.delete(probe);
        }
    }
}
