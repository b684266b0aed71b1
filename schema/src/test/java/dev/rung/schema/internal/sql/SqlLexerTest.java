package dev.rung.schema.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlLexerTest {

    @Test
    void words_are_folded_and_names_lose_their_quotes() {
        assertThat(tokens("Select \"A\"\"b\"")).containsExactly("WORD select", "NAME A\"b");
    }

    @Test
    void only_ascii_is_folded() {
        assertThat(tokens("GRÖßE")).containsExactly("WORD grÖße");
    }

    @Test
    void a_constant_is_one_token_however_it_is_quoted() {
        assertThat(tokens("'it''s' E'it\\'s' $$ it's $$ $a$ $b$ $a$ U&'\\0041'"))
                .containsExactly("CONSTANT ", "CONSTANT ", "CONSTANT ", "CONSTANT ", "CONSTANT ");
    }

    @Test
    void a_parameter_is_no_dollar_quote() {
        assertThat(tokens("$1, $2")).containsExactly("SYMBOL $", "SYMBOL 1", "SYMBOL ,", "SYMBOL $", "SYMBOL 2");
    }

    @Test
    void comments_nest_and_those_of_a_line_are_white_space() {
        assertThat(tokens("a -- b\n/* c /* d */ e */ f")).containsExactly("WORD a", "COMMENT ", "WORD f");
    }

    @Test
    void what_never_ends_ends_with_the_text() {
        for (var text : List.of("'a", "E'a\\", "$$ a", "/* a", "\"a")) {
            var lexer = new SqlLexer(text);
            assertThat(lexer.next()).isTrue();
            assertThat(lexer.end()).as(text).isEqualTo(text.length());
        }
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var lexer = new SqlLexer(text);
        while (lexer.next()) {
            tokens.add(lexer.kind() + " " + lexer.token().value());
        }
        return tokens;
    }
}
