package dev.rung.runtime.matrix;

import dev.rung.runtime.testing.ChildProcess;
import dev.rung.runtime.testing.Ladder;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.TestRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The arguments of a {@link Climber}.
 *
 * @param ladder the migrations to run
 * @param way the direction
 * @param schema where
 * @param gate the file to wait for before beginning; empty to begin at once
 * @param stop where to stop; empty for nowhere
 */
record Climb(
        Class<? extends Supplier<Ladder>> ladder, Way way, String schema, Optional<Path> gate, Optional<Stop> stop) {

    /** The environment variable that holds the password. */
    static final String PASSWORD = "CLIMBER_PASSWORD";

    enum Way {
        /** Everything that is pending. */
        UP,

        /** Everything that is applied. */
        DOWN
    }

    static Climb up(Class<? extends Supplier<Ladder>> ladder) {
        return new Climb(ladder, Way.UP, "public", Optional.empty(), Optional.empty());
    }

    static Climb down(Class<? extends Supplier<Ladder>> ladder) {
        return new Climb(ladder, Way.DOWN, "public", Optional.empty(), Optional.empty());
    }

    Climb stoppingAt(Stop there) {
        return new Climb(ladder, way, schema, gate, Optional.of(there));
    }

    Climb when(Path file) {
        return new Climb(ladder, way, schema, Optional.of(file), stop);
    }

    Climb in(String otherSchema) {
        return new Climb(ladder, way, otherSchema, gate, stop);
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
                Climber.class,
                url,
                user,
                ladder.getName(),
                way.name(),
                schema,
                gate.map(Path::toString).orElse(""),
                stop.map(Stop::toString).orElse(""));
    }

    /** Reads the arguments from the third on. */
    static Climb parse(String... args) throws ClassNotFoundException {
        @SuppressWarnings("unchecked") // it was the name of one
        var ladder = (Class<? extends Supplier<Ladder>>) Class.forName(args[2]).asSubclass(Supplier.class);
        return new Climb(
                ladder,
                Way.valueOf(args[3]),
                args[4],
                given(args[5]).map(Path::of),
                given(args[6]).map(Stop::parse));
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    Ladder newLadder() throws ReflectiveOperationException {
        var constructor = ladder.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance().get();
    }
}
