package quickstart;

import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Lays the demo's lines out.
 *
 * @param out where they go
 * @param charset the encoding of {@code out}; signs that it lacks are spelled in ASCII
 * @param ink how to emphasise
 */
record Console(PrintStream out, Charset charset, Ink ink) {

    void title(String name, String server, String found) {
        line(ink.bold(name) + ink.dim(sign(" · ", " - ") + server + sign(" · ", " - ") + found));
    }

    void chapter(String title, String text) {
        line("");
        line("  %s  %s".formatted(ink.bold(title), text));
    }

    /** Prints the lines of a table, one below the other. */
    void table(String text) {
        text.lines().forEach(this::detail);
    }

    void refused(String message) {
        var lines = message.lines().toList();
        line("    %s %s".formatted(ink.yellow(sign("✖", "x")), lines.get(0)));
        lines.stream().skip(1).forEach(more -> line("  " + ink.dim(more)));
    }

    void detail(String text) {
        line("    " + text);
    }

    void hint(String title, String text) {
        if (!title.isEmpty()) {
            line("");
        }
        line("  %s  %s".formatted(ink.bold("%-4s".formatted(title)), text));
    }

    private String sign(String sign, String ascii) {
        return charset.newEncoder().canEncode(sign) ? sign : ascii;
    }

    private void line(String text) {
        out.println(text);
    }
}
