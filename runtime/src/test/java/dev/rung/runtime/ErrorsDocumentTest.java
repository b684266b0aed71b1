package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.testing.GoldenErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} has an entry for each code of a run, and shows messages as they are printed. */
class ErrorsDocumentTest {

    private static final Pattern ENTRY = Pattern.compile("(?m)^### (RUNG-[2-5]\\d\\d) `([A-Z_]+)`$");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```text\n(\\[RUNG-[2-5][^`]+)```");

    @Test
    void every_code_has_an_entry_and_every_entry_is_a_code() {
        var entries = ENTRY.matcher(document())
                .results()
                .map(entry -> entry.group(1) + " " + entry.group(2))
                .toList();

        assertThat(entries)
                .containsExactlyElementsOf(Stream.of(ErrorCode.values())
                        .map(code -> code + " " + code.name())
                        .sorted()
                        .toList());
    }

    @Test
    void a_number_that_no_code_has_is_named() {
        var numbers = ENTRY.matcher(document())
                .results()
                .map(entry -> Integer.parseInt(entry.group(1).substring("RUNG-".length())))
                .toList();

        var skipped = numbers.stream()
                .filter(number -> number % 100 > 1 && !numbers.contains(number - 1))
                .map(number -> "No error has the number RUNG-%d.".formatted(number - 1));

        assertThat(skipped)
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(document()).contains(sentence));
    }

    @Test
    void every_entry_says_what_happened_and_what_to_do() {
        for (var section : sections()) {
            assertThat(section).contains("**What happened.**", "**Database.**", "**What to do.**", "```text\n");
        }
    }

    @Test
    void the_messages_are_those_that_are_printed() {
        assertThat(EXAMPLE.matcher(document()).results().map(example -> example.group(1)))
                .hasSizeGreaterThan(30)
                .isSubsetOf(Stream.concat(GoldenErrors.all().stream(), GoldenErrors.ofSettings().stream())
                        .toList());
    }

    private static List<String> sections() {
        var text = document();
        var starts = ENTRY.matcher(text).results().map(MatchResult::start).toList();
        return Stream.iterate(0, i -> i < starts.size(), i -> i + 1)
                .map(i -> text.substring(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.length()))
                .toList();
    }

    private static String document() {
        try {
            return Files.readString(Path.of("..", "docs", "errors.md")).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
