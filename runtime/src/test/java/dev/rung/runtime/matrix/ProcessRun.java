package dev.rung.runtime.matrix;

import dev.rung.runtime.testing.ChildProcess;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.TestRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The arguments of a {@link MigrationProcess}.
 *
 * @param catalog the migrations to run
 * @param direction the direction
 * @param schema where
 * @param gate the file to wait for before beginning; empty to begin at once
 * @param stop where to stop; empty for nowhere
 */
record ProcessRun(
        Class<? extends Supplier<TestCatalog>> catalog,
        Direction direction,
        String schema,
        Optional<Path> gate,
        Optional<Stop> stop) {

    /** The environment variable that holds the password. */
    static final String PASSWORD = "CLIMBER_PASSWORD";

    enum Direction {
        /** Everything that is pending. */
        UP,

        /** Everything that is applied. */
        DOWN
    }

    static ProcessRun up(Class<? extends Supplier<TestCatalog>> catalog) {
        return new ProcessRun(catalog, Direction.UP, "public", Optional.empty(), Optional.empty());
    }

    static ProcessRun down(Class<? extends Supplier<TestCatalog>> catalog) {
        return new ProcessRun(catalog, Direction.DOWN, "public", Optional.empty(), Optional.empty());
    }

    ProcessRun stoppingAt(Stop there) {
        return new ProcessRun(catalog, direction, schema, gate, Optional.of(there));
    }

    ProcessRun when(Path file) {
        return new ProcessRun(catalog, direction, schema, Optional.of(file), stop);
    }

    ProcessRun in(String otherSchema) {
        return new ProcessRun(catalog, direction, otherSchema, gate, stop);
    }

    /** Starts the process, as the database's own user. */
    ChildProcess start(TestDatabase db) {
        return start(db.url(), db.user(), db.password());
    }

    /** Starts the process as another role. */
    ChildProcess start(TestDatabase db, TestRole role) {
        return start(db.url(), role.name(), role.password());
    }

    private ChildProcess start(String url, String user, String password) {
        var environment = password == null ? Map.<String, String>of() : Map.of(PASSWORD, password);
        return ChildProcess.start(
                environment,
                MigrationProcess.class,
                url,
                user,
                catalog.getName(),
                direction.name(),
                schema,
                gate.map(Path::toString).orElse(""),
                stop.map(Stop::toString).orElse(""));
    }

    /** Reads the arguments from the third on. */
    static ProcessRun parse(String... args) throws ClassNotFoundException {
        @SuppressWarnings("unchecked") // it was the name of one
        var catalog =
                (Class<? extends Supplier<TestCatalog>>) Class.forName(args[2]).asSubclass(Supplier.class);
        return new ProcessRun(
                catalog,
                Direction.valueOf(args[3]),
                args[4],
                given(args[5]).map(Path::of),
                given(args[6]).map(Stop::parse));
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    TestCatalog newCatalog() throws ReflectiveOperationException {
        var constructor = catalog.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance().get();
    }
}
