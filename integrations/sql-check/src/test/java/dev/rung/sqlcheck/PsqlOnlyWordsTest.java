package dev.rung.sqlcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testing.GoldenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to psql is refused in the same words when it compiles and when it runs. */
class PsqlOnlyWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "V0001Shop.java:14 ~ psql-copy",
                "V0001Shop.java:15 ~ psql-connect",
                "V0001Shop.java:16 ~ psql-include",
                "V0001Shop.java:17 ~ psql-restrict",
                "V0001Shop.java:18 ~ psql-gset",
                "V0001Shop.java:19 ~ psql-copy-to-stdout",
                "V0001Shop.java:20 ~ psql-empty-search-path"
            })
    void the_fix_is_the_same(String place, String golden) throws IOException {
        var compiled = messageAt(place);
        var fix = compiled.replaceFirst("(?s).*?Fix     : ", "").replaceFirst("(?s)\\.\n.*", "");

        assertThat(atRunTime(golden)).contains(fix.replaceFirst("^\\\\\\w+ belongs to psql or pg_dump: ", ""));
        if (compiled.contains("[L132]")) {
            var danger = compiled.replaceFirst("(?s).*?\\[L132\\] ", "").replaceFirst("(?s)\\.\n.*", "");
            assertThat(atRunTime(golden)).containsIgnoringCase(danger + ": " + fix);
        }
    }

    private static String messageAt(String place) throws IOException {
        var all = GoldenFiles.of("belongs_to_psql").messages().text();
        int start = all.indexOf(place + ":");
        assertThat(start).as(place).isNotNegative();
        int end = all.indexOf("\n\n", start);
        return end < 0 ? all.substring(start) : all.substring(start, end);
    }

    private static String atRunTime(String golden) throws IOException {
        return Files.readString(Path.of("..", "..", "runtime", "src", "test", "resources", "errors", golden + ".txt"));
    }
}
