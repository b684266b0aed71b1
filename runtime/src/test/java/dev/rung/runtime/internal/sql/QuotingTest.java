package dev.rung.runtime.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotingTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"orders,\"orders\"", "Or ders,\"Or ders\"", "a\"b,\"a\"\"b\"", "größe,\"größe\""})
    void an_identifier_means_exactly_the_name(String name, String quoted) {
        assertThat(Quoting.identifier(name)).isEqualTo(quoted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"plain,`'plain'`", "O'Hara,`'O''Hara'`", "a\\'b,` E'a\\\\''b'`"})
    void a_literal_means_exactly_the_value(String value, String quoted) {
        assertThat(Quoting.literal(value)).isEqualTo(quoted);
    }

    @Test
    void a_table_is_qualified() {
        assertThat(new TableName("my app", "rung_history").sql()).isEqualTo("\"my app\".\"rung_history\"");
    }
}
