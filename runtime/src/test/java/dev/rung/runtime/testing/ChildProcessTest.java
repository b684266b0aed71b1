package dev.rung.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@DependsOnJdk
final class ChildProcessTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void captures_both_outputs_and_the_exit_code() throws InterruptedException {
        try (ChildProcess child =
                ChildProcess.start(Map.of("GREETING", "grüß dich"), Speaker.class, "two words", "7")) {
            assertThat(child.await(LONG)).isEqualTo(7);
            assertThat(child.lines()).containsExactly("out: two words", "err: grüß dich");
        }
    }

    @Test
    void waits_for_a_line_and_kills() throws InterruptedException {
        try (ChildProcess child = ChildProcess.start(Sleeper.class)) {
            assertThat(child.awaitLine("sleep", LONG)).isEqualTo("asleep");
            assertThat(child.isAlive()).isTrue();

            child.kill();

            assertThat(child.isAlive()).isFalse();
            assertThat(child.await(LONG)).isNotZero();
        }
    }

    @Test
    void asks_politely_so_that_shutdown_hooks_run() throws InterruptedException {
        try (ChildProcess child = ChildProcess.start(Sleeper.class)) {
            child.awaitLine("asleep", LONG);

            child.terminate();

            child.await(LONG);
            assertThat(child.lines()).containsExactly("asleep", "good night");
        }
    }

    @Test
    void kills_on_close() throws InterruptedException {
        ChildProcess child = ChildProcess.start(Sleeper.class);
        child.awaitLine("asleep", LONG);

        child.close();

        assertThat(ProcessHandle.of(child.pid()).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    @Test
    void shows_the_output_of_a_child_that_does_not_end_or_say_what_it_should() throws InterruptedException {
        try (ChildProcess child = ChildProcess.start(Sleeper.class)) {
            child.awaitLine("asleep", LONG);

            assertThat(assertThrows(IllegalStateException.class, () -> child.await(Duration.ofMillis(50))))
                    .hasMessageContaining("did not end within PT0.05S; it runs, and wrote:\nasleep");
            assertThat(assertThrows(IllegalStateException.class, () -> child.awaitLine("awake", Duration.ofMillis(50))))
                    .hasMessageContaining("did not write \"awake\"");
        }
    }

    static final class Speaker {

        public static void main(String[] arguments) {
            System.out.println("out: " + arguments[0]);
            System.out.flush();
            System.err.println("err: " + System.getenv("GREETING"));
            System.exit(Integer.parseInt(arguments[1]));
        }
    }

    static final class Sleeper {

        public static void main(String[] arguments) throws InterruptedException {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("good night")));
            System.out.println("asleep");
            Thread.sleep(LONG.toMillis());
        }
    }
}
