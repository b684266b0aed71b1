package dev.rung.rows.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts for patterns. */
class RegexPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[a-z]+@[a-z]+\\.[a-z]{2,}$",
                "^(foo|bar(baz)?)-\\d{3}$",
                "^[^@\\s]+@x$",
                "^\\+?[0-9]{1,3}$",
                "^[\\w.-]+/[]x]$",
                "^(?:a|b)*c$",
                "^.{3}$",
                "^a{2,4}?b$",
                "^[A-Fa-f0-9]{8}$",
                "^$",
                "^\\$\\^\\.$"
            })
    void a_text_matches_its_expression(String expression) {
        assertThat(LongStream.range(0, 20).boxed().toList())
                .allSatisfy(ordinal -> assertThat(new RegexPattern(expression).text(ordinal))
                        .hasValueSatisfying(text -> assertThat(text).matches(expression.replace("[]x]", "[x\\]]"))));
    }

    @Test
    void another_ordinal_is_another_text_where_there_is_a_choice() {
        var pattern = new RegexPattern("^[A-C][0-9]$");

        assertThat(LongStream.range(0, 30).mapToObj(pattern::text).distinct()).hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(?<=a)b$", "^(a", "a)", "[a", "x{", "\\", "*", "^(a)\\1$"})
    void what_is_not_understood_gives_nothing(String expression) {
        assertThat(new RegexPattern(expression).text(0)).isEmpty();
    }

    @Test
    void like_has_its_own_signs() {
        assertThat(new LikePattern("_a%\\%").text(3)).hasValue("dad%");
    }
}
