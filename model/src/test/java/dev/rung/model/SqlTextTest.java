package dev.rung.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.schema.definition.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            date > now() | true
            Date > now() | true
            "date" > now() | true
            "Date" > now() | false
            day > date '2026-01-01' | false
            day > '2026-01-01'::date | false
            date(day) > now() | false
            note <> 'date' | false
            update > 1 | false
            day > 1 /* date */ | false
            note <> $$date$$ | false
            note <> E'it\\'s date' | false
            """)
    void a_column_is_distinguished_from_functions_types_and_texts(String sql, boolean isMentioned) {
        assertThat(SqlText.mentions(sql, new Identifier("date"))).isEqualTo(isMentioned);
    }

    @Test
    void a_word_of_sql_is_no_column() {
        assertThat(SqlText.mentions("a > 1 and b > 1", new Identifier("and"))).isFalse();
        assertThat(SqlText.mentions("\"and\" > 1", new Identifier("and"))).isTrue();
    }

    @Test
    void a_long_text_is_read_like_a_short_one() {
        var sql = "note <> '" + "it''s ".repeat(100_000) + "' and date > now()";

        assertThat(SqlText.mentions(sql, new Identifier("date"))).isTrue();
    }

    @Test
    void a_column_is_renamed_wherever_it_is_used() {
        assertThat(SqlText.renamed("total > 0 and 'total' <> TOTAL", new Identifier("total"), new Identifier("Sum")))
                .isEqualTo("\"Sum\" > 0 and 'total' <> \"Sum\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            total >= 0 | ( TOTAL>=0 )
            'x' | 'x'::character varying(20)
            a <> b | "a" != b
            a > 0 | a > /* not */ 0
            a <> E'\\n' | a != e'\\n'
            nextval('a') | nextval('b'::regclass)
            """)
    void what_means_the_same_is_the_same(String one, String other) {
        assertThat(SqlText.normal(one)).isEqualTo(SqlText.normal(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            total >= 0 | total > 0
            'a' | 'A'
            "A" | a
            """)
    void what_means_something_else_is_not(String one, String other) {
        assertThat(SqlText.normal(one)).isNotEqualTo(SqlText.normal(other));
    }
}
