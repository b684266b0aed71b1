package dev.rung.testserver;

import java.util.Optional;

/** Starts containers, where that is possible. */
interface Docker {

    /** Returns why Docker cannot be used, or nothing if it can. */
    Optional<String> obstacle();

    /** Starts a PostgreSQL that lives as long as the JVM. */
    ServerLogin start(String image, String command);
}
