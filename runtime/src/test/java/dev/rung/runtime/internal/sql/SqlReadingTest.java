package dev.rung.runtime.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "begin return 1; end | BEGIN  return 1 ;end",
                "select a+1 from t | select a + 1 from t",
                "a := b /* why */ | a:= b",
                "f(a,b) | f( a , b )",
                "a <= 'x' | a  <=  'x'",
                "x := \"A\".b | x :=\"A\".b"
            })
    void white_space_comments_and_the_case_of_words_say_nothing(String one, String other) {
        assertThat(SqlReading.isSame(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'a  b' | 'a b'",
                "'A' | 'a'",
                "\"A\" | \"a\"",
                "a <= b | a < = b",
                "select 12 | select 1 2",
                "select 1e5 | select 1 e5",
                "select date'1' | select date '1'",
                "$$a  b$$ | $$a b$$",
                "a -- b | a b",
                "a b | ab",
                "return 1 | return 2",
                "a; | a"
            })
    void whatever_may_mean_something_else_is_not_the_same(String one, String other) {
        assertThat(SqlReading.isSame(one, other)).isFalse();
    }
}
