package quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * What one embedded server has on disk.
 *
 * @param home where the unpacked programs stay for the next run
 * @param data the server's own directory
 * @param password what {@code initdb} reads the password from
 */
record ServerFiles(Path home, Path data, Path password) {

    static ServerFiles create() throws IOException {
        var mine = Path.of(System.getProperty("java.io.tmpdir"), "rung-demo-" + System.getProperty("user.name"));
        var home = Files.createDirectories(mine.resolve("postgres"));
        if (Files.getFileStore(mine).supportsFileAttributeView(PosixFileAttributeView.class)) {
            // Zonky opens the directory that it works in to everybody; this one around it stays closed.
            Files.setPosixFilePermissions(mine, PosixFilePermissions.fromString("rwx------"));
        }
        var name = UUID.randomUUID().toString();
        return new ServerFiles(home, home.resolve("data-" + name), home.resolve("password-" + name));
    }

    /** Ends what still uses the files, which a killed demo cannot do in order, and deletes them. */
    void remove() {
        ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().command().orElse("").startsWith(home.toString()))
                .forEach(ServerFiles::end);
        try {
            if (Files.exists(data.resolve("postmaster.pid"))) {
                var pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
                ProcessHandle.of(Long.parseLong(pid)).ifPresent(ServerFiles::end);
            }
            Files.deleteIfExists(password);
            deleteData();
        } catch (IOException | RuntimeException e) {
            System.err.println("The demo could not clean up " + data + ": " + e);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
    }

    private void deleteData() throws IOException {
        if (Files.notExists(data)) {
            return;
        }
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            deleteData(); // somebody else deletes them too
        }
    }
}
