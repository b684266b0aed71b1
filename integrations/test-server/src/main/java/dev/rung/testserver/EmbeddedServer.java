package dev.rung.testserver;

import java.util.Optional;

/** A PostgreSQL from Maven artifacts: loopback only, a free port, a password of its own, gone when the JVM exits. */
record EmbeddedServer() implements ServerSource {

    @Override
    public Optional<String> obstacle() {
        return OptionalLibrary.EMBEDDED.type().isPresent()
                ? EmbeddedLauncher.obstacle()
                : Optional.of(OptionalLibrary.EMBEDDED.artifact() + " is not on the class path");
    }

    @Override
    public ServerLogin start() {
        return EmbeddedLauncher.start();
    }

    @Override
    public String label() {
        return "embedded";
    }
}
