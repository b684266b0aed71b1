package dev.rung.cli;

import dev.rung.cli.terminal.ExitCode;
import dev.rung.testing.GoldenText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the command line is made of its own help and of what its tests have printed. */
class CommandsDocumentTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "cli.md");
    private static final Path JOURNEYS = Path.of("src/test/resources/journeys");

    @TempDir
    private Path folder;

    @Test
    void the_page_says_what_the_commands_say() throws IOException {
        new GoldenText(PAGE).check(page());
    }

    private String page() throws IOException {
        return Files.readString(Path.of("src/test/resources/cli-head.md"))
                + "\n## Exit codes\n\n| code | meaning |\n| --- | --- |\n"
                + Arrays.stream(ExitCode.values())
                        .map(code -> "| %d | %s |\n".formatted(code.number(), code.meaning()))
                        .collect(Collectors.joining())
                + "\n## What it prints\n\n"
                + journey("A first run", "first-run")
                + journey("A rollback", "rollback")
                + journey("A migration that fails", "failed")
                + journey("A migration outside a transaction that fails half way", "interrupted")
                + journey("Results for programs", "for-programs")
                + journey("Mistakes", "wrong-arguments")
                + "## Every command\n"
                + new Rung(new CommandRun(folder).terminal())
                        .commandLine().getSubcommands().keySet().stream()
                                .map(this::command)
                                .collect(Collectors.joining());
    }

    private static String journey(String title, String name) throws IOException {
        return "### %s\n\n```text\n%s\n```\n\n"
                .formatted(
                        title, Files.readString(JOURNEYS.resolve(name + ".txt")).strip());
    }

    private String command(String name) {
        var run = new CommandRun(folder);
        run.run(name, "--help");
        return "\n### rung %s\n\n```text\n%s\n```\n".formatted(name, run.out().strip());
    }
}
