package dev.rung.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages describe each diagnostic as the tests see it. */
class DocumentsTest {

    private static final Pattern ENTRY = Pattern.compile("(?m)^### (RUNG-6\\d\\d) `([A-Z_]+)`$");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```text\n(\\[RUNG-6(?!10)[^`]+)```");

    @Test
    void every_diagnostic_has_an_entry_and_every_entry_is_a_diagnostic() throws IOException {
        assertThat(ENTRY.matcher(page("errors.md")).results().map(entry -> entry.group(1) + " " + entry.group(2)))
                .containsExactlyElementsOf(Stream.of(DiagnosticCode.values())
                        .map(code -> code.code() + " " + code.name())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"errors.md", "model.md"})
    void the_messages_are_those_that_are_printed(String page) throws IOException {
        assertThat(EXAMPLE.matcher(page(page)).results().map(example -> example.group(1)))
                .isNotEmpty()
                .isSubsetOf(GoldenDiagnostics.all());
    }

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("..", "docs", name)).replace("\r\n", "\n");
    }
}
