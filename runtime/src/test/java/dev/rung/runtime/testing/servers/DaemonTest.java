package dev.rung.runtime.testing.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("proof") // only proofs need daemons, and a system that has sh and sleep
final class DaemonTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void is_gone_when_its_jvm_is_killed() throws InterruptedException {
        try (var jvm =
                ChildProcess.start(Sleeper.class, folder.resolve("sleeper.log").toString())) {
            var started = jvm.awaitLine("started ", LIMIT);
            var daemon = ProcessHandle.of(Long.parseLong(started.substring("started ".length())));
            assertThat(daemon).isPresent();

            jvm.kill();

            Until.holds("the daemon is gone", LIMIT, () -> !daemon.get().isAlive());
        }
    }

    @Test
    void is_gone_when_it_is_closed_and_what_it_wrote_can_still_be_read() {
        var daemon = Daemon.start(folder.resolve("talker.log"), List.of("sh", "-c", "echo hello; sleep 600"));
        Until.holds("it has spoken", LIMIT, () -> daemon.log().equals("hello\n"));
        assertThat(daemon.isAlive()).isTrue();

        daemon.close();

        assertThat(daemon.isAlive()).isFalse();
        assertThat(daemon.log()).isEqualTo("hello\n");
    }

    static final class Sleeper {

        public static void main(String... args) throws InterruptedException {
            var daemon = Daemon.start(Path.of(args[0]), List.of("sleep", "600"));
            System.out.println("started " + daemon.pid());
            Thread.sleep(LIMIT.toMillis());
        }
    }
}
