package dev.rung.schema.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
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
            value = {"plain,`'plain'`", "O'Hara,`'O''Hara'`", "a\\'b,`E'a\\\\''b'`"})
    void a_literal_means_exactly_the_value(String value, String quoted) {
        assertThat(Quoting.literal(value)).isEqualTo(quoted);
    }

    @Test
    void a_name_has_its_schema_before_it_if_that_is_given() {
        assertThat(Quoting.qualified(Optional.of("my app"), "orders")).isEqualTo("\"my app\".\"orders\"");
        assertThat(Quoting.qualified(Optional.empty(), "orders")).isEqualTo("\"orders\"");
    }
}
