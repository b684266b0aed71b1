package dev.rung.runtime.testing.servers;

import java.util.List;
import java.util.Map;

/** What a {@link Postgres} is started in. */
public interface Launch {

    /** A server like any other. */
    Launch PLAIN = new Launch() {};

    /** Returns the command line to start, where {@code postgres} is that of the server. */
    default List<String> command(List<String> postgres) {
        return Command.unprivileged(postgres);
    }

    /** Returns more environment variables for the server. */
    default Map<String, String> environment() {
        return Map.of();
    }
}
