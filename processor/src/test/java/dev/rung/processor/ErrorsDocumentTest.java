package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testing.GoldenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} has an entry for each problem, and shows messages as they are printed. */
class ErrorsDocumentTest {

    private static final Pattern ENTRY = Pattern.compile("(?m)^### (RUNG-1\\d\\d) `([A-Z_]+)`$");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```text\n([^`\n]*\\[RUNG-1[^`]+)```");
    private static final Pattern CODE = Pattern.compile("\\[(RUNG-1\\d\\d)]");

    /** A golden case has its {@code migrations.lock} in its own folder. */
    private static final String FOLDER_OF_A_USERS_LOCK = "src/main/resources/META-INF/rung/";

    @Test
    void every_diagnostic_has_an_entry_and_every_entry_is_a_diagnostic() throws IOException {
        assertThat(ENTRY.matcher(document()).results().map(entry -> entry.group(1) + " " + entry.group(2)))
                .containsExactlyElementsOf(Stream.of(ProblemCode.values())
                        .map(code -> code.code() + " " + code.name())
                        .toList());
    }

    @Test
    void every_problem_but_a_bug_has_an_example() throws IOException {
        assertThat(examples().map(CODE::matcher).flatMap(code -> code.results().map(found -> found.group(1))))
                .containsAll(Stream.of(ProblemCode.values())
                        .filter(code -> code != ProblemCode.BUG)
                        .map(ProblemCode::code)
                        .toList());
    }

    @Test
    void the_messages_are_those_that_are_printed() throws IOException {
        assertThat(examples()).isSubsetOf(goldenMessages());
    }

    private static Stream<String> examples() throws IOException {
        return EXAMPLE.matcher(document()).results().flatMap(example -> messages(example.group(1)));
    }

    /** Returns what the compiler prints in the golden cases, with the path that a lock has in a project of a user. */
    private static List<String> goldenMessages() throws IOException {
        var all = new ArrayList<String>();
        for (var golden : GoldenFiles.all()) {
            var folder = "src/test/resources/golden/%s/".formatted(golden.name());
            messages(golden.messages().text().replace(folder, FOLDER_OF_A_USERS_LOCK))
                    .forEach(all::add);
        }
        return all;
    }

    /** Returns the messages that follow each other in a text: all lines of one but the first are indented. */
    private static Stream<String> messages(String text) {
        return Arrays.stream(text.split("(?m)^(?! )"));
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("..", "docs", "errors.md")).replace("\r\n", "\n");
    }
}
