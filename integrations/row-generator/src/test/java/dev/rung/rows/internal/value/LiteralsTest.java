package dev.rung.rows.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an expression mentions. */
class LiteralsTest {

    @Test
    void texts_and_numbers_are_found_in_their_order() {
        var literals = Literals.of(List.of(
                "((a = ANY (ARRAY['it''s'::text, 'b'::text])) AND (x1 > 3.5) AND (n >= '-7'::integer))",
                "(s = ANY ('{new,paid}'::text[]))"));

        assertThat(literals.texts()).containsExactly("it's", "b", "-7", "new", "paid");
        assertThat(literals.numbers()).containsExactly(new BigDecimal("3.5"), new BigDecimal("-7"));
        assertThat(literals.patterns()).isEmpty();
    }

    @Test
    void patterns_are_known_by_their_operators() {
        assertThat(Literals.of(List.of("((a)::text ~ '^a+$'::text)")).patterns())
                .containsExactly(new RegexPattern("^a+$"));
        assertThat(Literals.of(List.of("(a OPERATOR(public.~*) 'b'::citext)")).patterns())
                .containsExactly(new RegexPattern("b"));
        assertThat(Literals.of(List.of("(a ~~ 'x%'::text)")).patterns()).containsExactly(new LikePattern("x%"));
        assertThat(Literals.of(List.of("(a !~ 'c'::text)")).patterns()).isEmpty();
    }
}
