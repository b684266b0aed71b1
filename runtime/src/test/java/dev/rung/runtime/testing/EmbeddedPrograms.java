package dev.rung.runtime.testing;

import java.nio.file.Path;

/** The programs of the embedded server ({@code initdb}, {@code postgres}), for tests that need a server of their own. */
public final class EmbeddedPrograms {

    private EmbeddedPrograms() {}

    /** Returns the folder that they are unpacked in. */
    public static Path folder() {
        return Unpacked.FOLDER;
    }

    /** The server itself knows where it is; the shared one is asked, unless it runs elsewhere. */
    private static final class Unpacked {

        static final Path FOLDER =
                Path.of(embedded().console().value("select setting from pg_config where name = 'BINDIR'"));

        private static TestServer embedded() {
            var askedFor = ServerSource.askedFor(System::getenv, System::getProperty);
            return askedFor instanceof EmbeddedServer ? TestServer.shared() : TestServer.start(new EmbeddedServer());
        }
    }
}
