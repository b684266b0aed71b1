package quickstart;

import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.StepResult;
import dev.rung.runtime.model.Version;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;

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

    void planned(Version version, String description, String kind) {
        line("    %-3s %-24s  %s".formatted(version, description, ink.dim(kind)));
    }

    void step(StepResult result, String effect) {
        var mark = result.outcome() == Outcome.DONE ? ink.green(sign("✔", "+")) : ink.yellow(sign("✖", "x"));
        var text = "    %s %-3s %-24s %5d ms"
                .formatted(
                        mark,
                        result.version(),
                        result.description(),
                        result.took().toMillis());
        line(effect.isEmpty() ? text : text + "   " + ink.dim(effect));
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

    String arrow() {
        return ink.yellow(sign("→", "->"));
    }

    static String time(Duration took) {
        return took.toSeconds() == 0
                ? took.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    private String sign(String sign, String ascii) {
        return charset.newEncoder().canEncode(sign) ? sign : ascii;
    }

    private void line(String text) {
        out.println(text);
    }
}
