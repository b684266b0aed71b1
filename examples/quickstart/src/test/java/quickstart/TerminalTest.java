package quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void a_terminal_gets_colour_and_a_pipe_does_not() {
        assertThat(Terminal.isColourful(Map.of("TERM", "xterm"), true)).isTrue();
        assertThat(Terminal.isColourful(Map.of("TERM", "xterm"), false)).isFalse();
    }

    @Test
    void no_color_wins_over_everything() {
        assertThat(Terminal.isColourful(Map.of("NO_COLOR", "1", "CLICOLOR_FORCE", "1"), true))
                .isFalse();
    }

    @Test
    void an_empty_no_color_says_nothing() {
        assertThat(Terminal.isColourful(Map.of("NO_COLOR", ""), true)).isTrue();
    }

    @Test
    void a_dumb_terminal_gets_none() {
        assertThat(Terminal.isColourful(Map.of("TERM", "dumb"), true)).isFalse();
    }

    @Test
    void colour_can_be_forced_through_a_pipe() {
        assertThat(Terminal.isColourful(Map.of("CLICOLOR_FORCE", "1"), false)).isTrue();
        assertThat(Terminal.isColourful(Map.of("CLICOLOR_FORCE", "0"), false)).isFalse();
    }
}
