package dev.rung.runtime.testing.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A disk that is soon full, for a tablespace of one server. Only the server sees it, in a mount namespace of its own, so it
 * is unmounted when the server ends.
 */
public final class SmallDisk implements Launch, AutoCloseable {

    private static final String MOUNT_AND_START = """
            mount -t tmpfs -o size="$0" tmpfs "$1" && shift && exec unshare --user "$@\"""";

    private final TemporaryFolder folder = TemporaryFolder.create("disk");
    private final String size;

    /** Creates a disk; {@code size} as {@code mount} reads it, {@code 24m} for example. */
    public SmallDisk(String size) {
        this.size = size;
    }

    /** Returns the empty folder to put the tablespace in. */
    public Path path() {
        return folder.path();
    }

    @Override
    public List<String> command(List<String> postgres) {
        var line = new ArrayList<>(
                List.of(RequiredProgram.UNSHARE.path().toString(), "--user", "--map-root-user", "--mount", "sh", "-c"));
        line.addAll(List.of(MOUNT_AND_START, size, folder.path().toString()));
        line.addAll(postgres);
        return line;
    }

    @Override
    public void close() {
        folder.close();
    }
}
