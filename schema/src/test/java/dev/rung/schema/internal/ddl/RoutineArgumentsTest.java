package dev.rung.schema.internal.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutineArgumentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a int, b text | a int, b text",
                "a int = 1, b text | a int, b text",
                "a int := f(1, 2), b text | a int, b text",
                "a int[] DEFAULT '{1,2}'::int[], b text | a int[], b text",
                "a text default f('x, y', $$,$$) | a text",
                "\"default\" int, b numeric(8, 2) default 1 | \"default\" int, b numeric(8, 2)",
            })
    void defaults_are_left_out(String arguments, String without) {
        assertThat(RoutineArguments.withoutDefaults(arguments)).isEqualTo(without);
    }
}
