package dev.rung.cli.build;

import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import dev.rung.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what the documentation says about a code: the same text as the page, without a network. */
@Command(name = "explain", description = "Prints what a code means and what to do: rung explain RUNG-402")
public final class ExplainCommand implements Callable<Integer> {

    /** The pages, which the build copies into this package. */
    private static final List<String> PAGES = List.of("errors.md", "lint.md");

    private final Terminal terminal;

    @Parameters(paramLabel = "CODE", description = "such as RUNG-402 or L101; the prefix may be left out")
    private String code;

    /** A command that writes to {@code terminal}. */
    public ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var wanted = code.toUpperCase(Locale.ROOT);
        var name = wanted.matches("\\d{3}") ? "RUNG-" + wanted : wanted;
        for (var page : PAGES) {
            var section = section(name, page);
            if (!section.isEmpty()) {
                terminal.out().println(String.join("\n", section).strip());
                terminal.out().flush();
                return ExitCode.OK.number();
            }
        }
        throw new UsageException("There is no code %s; codes are such as RUNG-402 or L101".formatted(code));
    }

    /** Returns the lines from the heading of {@code name} to the next heading as high; none where there is no such heading. */
    private static List<String> section(String name, String page) throws IOException {
        var section = new ArrayList<String>();
        for (var line : text(page).lines().toList()) {
            if (line.startsWith("### " + name + " ") || line.equals("### " + name)) {
                section.add(line);
            } else if (line.startsWith("## ") || line.startsWith("### ")) {
                if (!section.isEmpty()) {
                    break;
                }
            } else if (!section.isEmpty()) {
                section.add(line);
            }
        }
        return section;
    }

    private static String text(String page) throws IOException {
        try (var in = Objects.requireNonNull(ExplainCommand.class.getResourceAsStream(page))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
