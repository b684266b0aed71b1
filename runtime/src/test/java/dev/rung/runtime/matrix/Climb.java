package dev.rung.runtime.matrix;

import dev.rung.runtime.testing.ChildProcess;
import dev.rung.runtime.testing.Ladder;
import dev.rung.runtime.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a {@link Climber} is told.
 *
 * @param ladder what to climb
 * @param way which way
 * @param lockWait how long to wait for the others
 * @param gate the file to wait for before beginning; empty to begin at once
 * @param stop where to stop; empty for nowhere
 */
record Climb(
        Class<? extends Supplier<Ladder>> ladder,
        Way way,
        Duration lockWait,
        Optional<Path> gate,
        Optional<Stop> stop) {

    /** The environment variable that holds the password. */
    static final String PASSWORD = "CLIMBER_PASSWORD";

    enum Way {
        /** Everything that is pending. */
        UP,

        /** Everything that is applied. */
        DOWN
    }

    static Climb up(Class<? extends Supplier<Ladder>> ladder) {
        return new Climb(ladder, Way.UP, Duration.ofMinutes(2), Optional.empty(), Optional.empty());
    }

    static Climb down(Class<? extends Supplier<Ladder>> ladder) {
        return new Climb(ladder, Way.DOWN, Duration.ofMinutes(2), Optional.empty(), Optional.empty());
    }

    Climb stoppingAt(Stop there) {
        return new Climb(ladder, way, lockWait, gate, Optional.of(there));
    }

    Climb when(Path file) {
        return new Climb(ladder, way, lockWait, Optional.of(file), stop);
    }

    Climb waiting(Duration limit) {
        return new Climb(ladder, way, limit, gate, stop);
    }

    /** Starts the process, in the database's schema {@code public}, with its own user. */
    ChildProcess start(TestDatabase db) {
        var arguments = new ArrayList<>(List.of(
                db.url(),
                db.user(),
                ladder.getName(),
                way.name(),
                lockWait.toString(),
                gate.map(Path::toString).orElse(""),
                stop.map(Stop::toString).orElse("")));
        var environment = db.password() == null ? Map.<String, String>of() : Map.of(PASSWORD, db.password());
        return ChildProcess.start(environment, Climber.class, arguments.toArray(String[]::new));
    }

    /** Reads the arguments from the third on. */
    static Climb parse(String... args) throws ClassNotFoundException {
        @SuppressWarnings("unchecked") // it was the name of one
        var ladder = (Class<? extends Supplier<Ladder>>) Class.forName(args[2]).asSubclass(Supplier.class);
        return new Climb(
                ladder,
                Way.valueOf(args[3]),
                Duration.parse(args[4]),
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
