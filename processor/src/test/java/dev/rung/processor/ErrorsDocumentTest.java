package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErrorsDocumentTest {

    private static final Pattern ENTRY = Pattern.compile("(?m)^### (RUNG-1\\d\\d) `([A-Z_]+)`$");

    @Test
    void every_problem_has_an_entry_and_every_entry_is_a_problem() throws IOException {
        var document = Files.readString(Path.of("..", "docs", "errors.md"));

        assertThat(ENTRY.matcher(document).results().map(entry -> entry.group(1) + " " + entry.group(2)))
                .containsExactlyElementsOf(Stream.of(ProblemCode.values())
                        .map(code -> code.code() + " " + code.name())
                        .toList());
    }
}
