package dev.rung.schema.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableNameTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"orders,orders", "größe,größe", "Orders,\"Orders\"", "order,\"order\"", "1st,\"1st\""})
    void a_name_for_people_is_in_quotes_only_where_it_needs_them(String name, String written) {
        assertThat(ReadableName.of(name)).isEqualTo(written);
    }
}
