package dev.rung.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.settings.testing.GoldenErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} shows the messages of this module as they are printed. */
class ErrorsDocumentTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```text\n(\\[RUNG-22[6-9][^`]+)```");

    @Test
    void the_messages_are_those_that_are_printed() throws IOException {
        var document =
                Files.readString(Path.of("..", "..", "docs", "errors.md")).replace("\r\n", "\n");

        assertThat(EXAMPLE.matcher(document).results().map(example -> example.group(1)))
                .hasSizeGreaterThan(6)
                .isSubsetOf(GoldenErrors.all());
    }
}
