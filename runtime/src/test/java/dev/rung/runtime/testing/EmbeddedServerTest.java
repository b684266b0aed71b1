package dev.rung.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class EmbeddedServerTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Test
    void leaves_neither_process_nor_directory_when_its_jvm_ends() throws InterruptedException {
        assumeTrue(
                ServerSource.askedFor(System::getenv, System::getProperty) instanceof EmbeddedServer,
                "these tests run on another server; the embedded one may not even start here");
        try (ChildProcess jvm = ChildProcess.start(OwnServer.class)) {
            Path data = Path.of(jvm.awaitLine("data ", LIMIT).substring("data ".length()));
            int port = Integer.parseInt(jvm.awaitLine("port ", LIMIT).substring("port ".length()));

            assertThat(jvm.await(LIMIT)).isEqualTo(1); // it ended with an exception, as failing tests do
            assertThat(jvm.lines()).anyMatch(line -> line.startsWith("Tests run on PostgreSQL, embedded: "));
            assertThat(data).doesNotExist();
            assertThrows(ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
        }
    }

    static final class OwnServer {

        public static void main(String[] arguments) {
            SqlConsole console = TestServer.start(new EmbeddedServer()).console();
            System.out.println("data " + console.value("show data_directory"));
            System.out.println("port " + console.value("show port"));
            throw new IllegalStateException("a test fails");
        }
    }
}
