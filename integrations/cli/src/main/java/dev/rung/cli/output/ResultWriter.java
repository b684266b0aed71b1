package dev.rung.cli.output;

import dev.rung.cli.terminal.Terminal;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.jr.ob.JSON;

/**
 * Writes the result of a command, in the form that was asked for.
 *
 * @param terminal where to
 * @param format the form
 */
public record ResultWriter(Terminal terminal, OutputFormat format) {

    private static final JSON WRITER =
            JSON.builder().enable(JSON.Feature.PRETTY_PRINT_OUTPUT).build();

    /** Writes one of the two forms of a result. */
    public void write(Supplier<String> text, Supplier<Map<String, Object>> document) {
        terminal.out()
                .println(
                        switch (format) {
                            case TEXT -> text.get();
                            case JSON -> WRITER.asString(document.get());
                        });
        terminal.out().flush();
    }
}
