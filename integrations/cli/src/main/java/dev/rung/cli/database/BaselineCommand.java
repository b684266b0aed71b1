package dev.rung.cli.database;

import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import dev.rung.runtime.model.Version;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins the history of a database that has its schema already. */
@Command(
        name = "baseline",
        description = "Counts all migrations up to a version as applied, without running them.",
        modelTransformer = SettingOptions.class)
public final class BaselineCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "VERSION", description = "the highest migration whose work the database has")
    private String version;

    /** A command that reads from and writes to {@code terminal}. */
    public BaselineCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (var application = Application.open(command.commandLine().getParseResult(), terminal)) {
            var at = new Version(Versions.of("VERSION", version));
            application.migrator().build().baseline(at);
            terminal.out().println("baseline at " + at);
            return ExitCode.OK.number();
        }
    }
}
