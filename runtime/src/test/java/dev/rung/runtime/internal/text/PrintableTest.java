package dev.rung.runtime.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.internal.text.Printable.Lines;
import dev.rung.runtime.testing.DependsOnJdk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DependsOnJdk
class PrintableTest {

    @Test
    void control_and_format_characters_are_visible() {
        assertThat(Printable.of("a\nb\rc\td\u001b[31m\u007f\u0085\u2028\u202e\u2066\u200b\ufeff\0"))
                .isEqualTo("a\\nb\\rc\\td\\u001b[31m\\u007f\\u0085\\u2028\\u202e\\u2066\\u200b\\ufeff\\u0000");
    }

    @Test
    void letters_of_any_script_stay() {
        var text = "Größe 数量 कीमत 😀 a\\b";

        assertThat(Printable.of(text)).isEqualTo(text);
    }

    @Test
    void half_a_surrogate_pair_is_visible() {
        assertThat(Printable.of("a\ud83d")).isEqualTo("a\\ud83d");
        assertThat(Printable.of("\ude00a")).isEqualTo("\\ude00a");
    }

    @Test
    void a_line_has_a_space_where_lines_ended() {
        assertThat(Printable.line(" ERROR: a \r\n\n  Position: 3\u2028b\u001b "))
                .isEqualTo("ERROR: a Position: 3 b\\u001b");
    }

    @Test
    void lines_stay_where_they_are_continued() {
        var text = "ERROR: a\n  Position: 3\n    Fix : x\nINFO forged\n";

        assertThat(Printable.lines(text, Lines.OF_DRIVERS))
                .isEqualTo("ERROR: a\n  Position: 3\\n    Fix : x\\nINFO forged\\n");
        assertThat(Printable.lines(text, Lines.OURS))
                .isEqualTo("ERROR: a\\n  Position: 3\n    Fix : x\\nINFO forged\\n");
    }

    @ParameterizedTest
    @CsvSource({"abc, 3, abc", "abcd, 3, abc...", "ab😀d, 3, ab...", "ab😀d, 4, ab😀..."})
    void a_cut_keeps_pairs_whole(String text, int longest, String cut) {
        assertThat(Printable.cut(text, longest)).isEqualTo(cut);
    }

    @Test
    void a_long_text_has_an_end() {
        assertThat(Printable.of("\u001b".repeat(1_000_000))).hasSize(Printable.LONGEST + 3);
    }
}
