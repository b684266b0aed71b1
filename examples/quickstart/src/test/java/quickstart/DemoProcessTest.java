package quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a process: what it leaves behind, and how it ends. */
class DemoProcessTest {

    @TempDir
    Path temporary;

    @Test
    void an_embedded_run_leaves_no_data_and_no_server_behind() throws Exception {
        var end = run(List.of());

        assertThat(end.exitCode()).as(end.errors()).isZero();
        assertThat(end.errors()).isEmpty();
        var port = end.output().replaceAll("(?s).*port (\\d+).*", "$1");
        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains("-p " + port))
                        .toList())
                .isEmpty();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void a_failure_ends_with_one_message_and_exit_code_1() throws Exception {
        var end = run(List.of("-Drung.url=jdbc:postgresql://localhost:1/shop", "-Drung.user=nobody"));

        assertThat(end.exitCode()).isEqualTo(1);
        assertThat(end.output()).isEmpty();
        assertThat(end.errors())
                .startsWith("[RUNG-204] ")
                .contains("Fix      : ")
                .doesNotContain("\tat ");
    }

    @Test
    void a_killed_run_cleans_up_all_the_same() throws Exception {
        var process = start(List.of());
        while (process.isAlive() && leftovers().isEmpty()) {
            Thread.sleep(20);
        }

        process.destroy();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(leftovers()).isEmpty();
    }

    /** The unpacked server may stay, for the next run. */
    private List<Path> leftovers() throws IOException {
        var home = temporary
                .resolve("rung-demo-" + System.getProperty("user.name"))
                .resolve("postgres");
        if (Files.notExists(home)) {
            return List.of();
        }
        try (var files = Files.list(home)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("PG-"))
                    .toList();
        }
    }

    private End run(List<String> options) throws IOException, InterruptedException {
        var process = start(options);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new End(
                process.exitValue(),
                Files.readString(temporary.resolve("out")),
                Files.readString(temporary.resolve("err")));
    }

    private Process start(List<String> options) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Djava.io.tmpdir=" + temporary, "-Dstdout.encoding=UTF-8"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "quickstart.Demo"));
        return new ProcessBuilder(command)
                .redirectOutput(temporary.resolve("out").toFile())
                .redirectError(temporary.resolve("err").toFile())
                .start();
    }

    private record End(int exitCode, String output, String errors) {}
}
