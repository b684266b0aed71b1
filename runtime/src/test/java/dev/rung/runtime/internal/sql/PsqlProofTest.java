package dev.rung.runtime.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testing.GoldenText;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The recorded files are what psql does, and random scripts are split as it splits them. To record anew:
 * {@code -Drung.golden=write}, then look at the difference.
 */
@Tag("proof")
class PsqlProofTest {

    static List<Corpus> corpus() {
        return Corpus.all();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void psql_sends_what_is_recorded(Corpus corpus) throws Exception {
        var sent = Psql.sends(corpus.text());

        if (GoldenText.isWriting()) {
            corpus.record(sent);
        }
        assertThat(sent).isEqualTo(corpus.sent());
    }

    @Test
    void random_scripts_are_split_as_psql_splits_them() throws Exception {
        for (int seed = 0; seed < 200; seed++) {
            var script = RandomScript.of(seed);

            assertThat(SqlScript.split(script.text()))
                    .as("seed %d: %s", seed, script.text())
                    .extracting(SqlStatement::text)
                    .isEqualTo(Corpus.statements(Psql.sends(script.text())));
        }
    }

    /**
     * The one known difference. psql reads line by line and forgets that an {@code E''} constant may continue in the next
     * line; the server, which decides, does not.
     */
    @Test
    void an_escaped_constant_that_continues_in_the_next_line_is_read_as_the_server_does() throws Exception {
        var first = "select E'a'\n'b\\';'";
        var script = first + "; select 2";

        assertThat(SqlScript.split(script)).extracting(SqlStatement::text).containsExactly(first, "select 2");
        assertThat(Corpus.statements(Psql.sends(script))).startsWith("select E'a'\n'b\\'");
    }
}
