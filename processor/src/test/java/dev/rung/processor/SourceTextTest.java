package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checksum of a text (transact-rs/sqlx#2659, #3794, michael-simons/neo4j-migrations#232, dhis2/dhis2-core#7786). */
class SourceTextTest {

    private static final String CLASS = """
            final class V1 implements ForwardOnly {
                int[] codes = {0xe, 1_000, 'a', '\\''};

                V1() {}

                @Override
                public void up(MigrationContext db) {
                    db.execute("create table t (a text default 'x')" + " tablespace fast");
                    db.execute(\"""
                        select a, "b"
                          from t
                        \""");
                    if (codes[0] >> 1 > 2 && codes.length != 3) db.update("delete from t where a = ?", codes[0]++ + codes[1]);
                }
            }
            """;

    @Test
    void is_the_same_with_other_line_ends() {
        assertThat(checksum(CLASS.replace("\n", "\r\n"))).isEqualTo(checksum(CLASS));
        assertThat(checksum(CLASS.replace("\n", "\r"))).isEqualTo(checksum(CLASS));
    }

    @Test
    void is_the_same_in_another_layout() {
        String reflowed = CLASS.replace("{\n", "\n{\n\n").replace("    ", "\t").replace("(db", "( db");

        assertThat(checksum(reflowed.replace("\t\t\t\t", "                "))).isEqualTo(checksum(CLASS));
    }

    @Test
    void is_the_same_with_other_comments() {
        String commented = CLASS.replace("V1() {}", "/** \"why */ V1( /* ' */ ) {} // \"\"\" \n /// # markdown *\n");

        assertThat(checksum(commented)).isEqualTo(checksum(CLASS));
    }

    @Test
    void is_the_same_under_another_name() {
        assertThat(new SourceText(CLASS.replace("V1", "V1Customers"), List.of("V1Customers")).checksum())
                .isEqualTo(checksum(CLASS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a\" + \"b\"                    | \"ab\"",
                "x + \"a\" + \"b\" + 1            | x + \"ab\" + 1",
                "\"a\\tb\"                        | \"a\\u0009b\"",
                "\"\\101\"                        | \"A\"",
                "f(\"\\u0022)                     | f(\"\")",
                "List<List<String>> x             | List<List<String> > x",
            })
    void is_the_same_for_what_means_the_same(String one, String other) {
        assertThat(checksum(one)).isEqualTo(checksum(other));
    }

    @Test
    void reads_a_text_block_as_its_value() {
        String block = "\"\"\"\n      a\\n\n\n        b\\\n      c\n      \"\"\"";

        assertThat(checksum(block)).isEqualTo(checksum("\"a\\n\\n\\n  bc\\n\""));
        assertThat(checksum(block.replace("\n", "\r\n"))).isEqualTo(checksum(block));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x + \"a\"                        | \"xa\"",
                "\"a\" + \"b\".length()           | \"ab\".length()",
                "\"a\" + x + \"b\"                | \"ab\" + x",
                "a + ++b                          | a++ + b",
                "\"+\"                            | +",
                "'a'                              | \"a\"",
                "\"a\", \"b\"                     | \"a\" + \"b\"",
                "\"a\", \"b\"                     | \"a, b\"",
                "ab                               | a b",
                "1 2                              | 12",
                "\"\\\\u0041\"                    | \"A\"",
                "\"\\ud800\"                      | \"?\"",
            })
    void differs_for_what_differs(String one, String other) {
        assertThat(checksum(one)).isNotEqualTo(checksum(other));
    }

    @Test
    void differs_for_every_character_that_is_changed() {
        var checksums = new ArrayList<>(List.of(checksum(CLASS)));
        for (int i = 0; i < CLASS.length(); i++) {
            if (!Character.isWhitespace(CLASS.charAt(i))) {
                checksums.add(checksum(CLASS.substring(0, i) + '\u00a7' + CLASS.substring(i + 1)));
            }
        }

        assertThat(new HashSet<>(checksums)).hasSameSizeAs(checksums);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"", "'", "\"\"\"", "\"\"\"\n\\", "/*", "//", "\\u00", "\\", "\"\\q\"", "0x", "1e", ".", "#"
            })
    void takes_every_text(String text) {
        assertThat(checksum(text)).startsWith("rung1:");
    }

    /** It is in databases: another value for the same source would be drift everywhere. */
    @Test
    void never_changes() {
        assertThat(checksum("class V1 { String sql = \"select 1\"; }"))
                .isEqualTo("rung1:ca62df7920e71d266ef338c19d6c498f9a47a547f66b8ff85a05e78a063e84ca");
    }

    private static String checksum(String text) {
        return new SourceText(text, List.of("V1")).checksum();
    }
}
