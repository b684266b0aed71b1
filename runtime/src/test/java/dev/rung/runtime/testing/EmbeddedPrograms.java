package dev.rung.runtime.testing;

import dev.rung.testserver.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where {@code initdb} and {@code postgres} are, for tests that need a server of their own. */
public final class EmbeddedPrograms {

    private EmbeddedPrograms() {}

    /** Returns the folder of the shared server's programs, so that all tests run on one version; else of the embedded one's. */
    public static Path folder() {
        return Found.FOLDER;
    }

    /** A server reports where its programs are; they may be on another machine. */
    private static final class Found {

        static final Path FOLDER = find();

        private static Path find() {
            var shared = folder(TestServer.shared());
            return Files.isExecutable(shared.resolve("initdb")) ? shared : folder(TestServer.startEmbedded());
        }

        private static Path folder(TestServer server) {
            return Path.of(server.console().value("select setting from pg_config where name = 'BINDIR'"));
        }
    }
}
