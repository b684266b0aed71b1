package dev.rung.testserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedServerTest {

    @Test
    void leaves_neither_process_nor_directory_when_its_jvm_ends(@TempDir Path folder) throws Exception {
        assumeTrue(
                ServerSource.askedFor(System::getenv, System::getProperty).contains(new EmbeddedServer()),
                "these tests run on another server; the embedded one may not even start here");
        var said = folder.resolve("said");

        var exitCode = run(OwnServer.class, said);

        var lines = Files.readAllLines(said, StandardCharsets.UTF_8);
        var port = Integer.parseInt(after("port ", lines));
        assertThat(exitCode).as("%s", lines).isEqualTo(1); // it ended with an exception, as failing tests do
        assertThat(lines).anyMatch(line -> line.contains("Tests run on PostgreSQL, embedded: jdbc:postgresql:"));
        assertThat(lines).contains("property null");
        assertThat(Path.of(after("data ", lines))).doesNotExist();
        assertThrows(ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
    }

    private static int run(Class<?> main, Path output) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, main.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        var process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    private static String after(String start, List<String> lines) {
        var found = lines.stream().filter(line -> line.startsWith(start)).findFirst();
        assertThat(found).as("%s in %s", start, lines).isPresent();
        return found.orElseThrow().substring(start.length());
    }

    static final class OwnServer {

        public static void main(String[] arguments) {
            var console = TestServer.startEmbedded().console();
            System.out.println("data " + console.value("show data_directory"));
            System.out.println("port " + console.value("show port"));
            System.out.println("property " + System.getProperty("ot.epg.working-dir"));
            throw new IllegalStateException("a test fails");
        }
    }
}
