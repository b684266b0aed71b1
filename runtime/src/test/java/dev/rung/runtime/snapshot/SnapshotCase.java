package dev.rung.runtime.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A paragraph of a file in {@code src/test/resources/snapshot}: SQL that changes something, and what the diff is to say.
 *
 * @param name the file, and the change
 * @param parts by the word at the start of their lines: {@code from} (the first major version that can do it), {@code given},
 *     {@code change}, {@code undo}, {@code says}; a line without such a word continues the one before
 */
record SnapshotCase(String name, Map<String, String> parts) {

    private static final Path FILES = Path.of("src", "test", "resources", "snapshot");
    private static final String NOTHING = "nothing";

    static Stream<SnapshotCase> all() {
        try (var files = Files.list(FILES)) {
            return files.sorted().toList().stream().flatMap(SnapshotCase::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<SnapshotCase> read(Path file) {
        try {
            var name = file.getFileName().toString().replace(".txt", "");
            return Stream.of(
                            Files.readString(file).replace("\r\n", "\n").strip().split("\n\n"))
                    .map(paragraph -> read(name, paragraph));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SnapshotCase read(String name, String paragraph) {
        var parts = new HashMap<String, String>();
        var part = "";
        for (var line : paragraph.lines().toList()) {
            var isStart = line.matches("(from|given|change|undo|says) .*");
            part = isStart ? line.substring(0, line.indexOf(' ')) : part;
            parts.merge(part, isStart ? line.substring(part.length()).strip() : line, (one, two) -> one + "\n" + two);
        }
        return new SnapshotCase(name + ": " + parts.get("change"), parts);
    }

    boolean fits(int major) {
        return Integer.parseInt(parts.getOrDefault("from", "0")) <= major;
    }

    /** Returns what the diff says after the change, and after that what it says once the change is undone. */
    String played(Connection connection) throws SQLException {
        run("create role me superuser; set local role me", connection);
        run(parts.getOrDefault("given", ""), connection);
        var before = SchemaSnapshot.take(connection);
        run(parts.get("change"), connection);
        var changed = before.diff(SchemaSnapshot.take(connection)).toString();
        run(parts.get("undo"), connection);
        var undone = before.diff(SchemaSnapshot.take(connection)).toString();
        return (changed.isEmpty() ? NOTHING : changed) + undone;
    }

    String says() {
        return parts.get("says");
    }

    private static void run(String sql, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
