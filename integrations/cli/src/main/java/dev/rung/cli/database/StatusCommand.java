package dev.rung.cli.database;

import dev.rung.cli.output.Documents;
import dev.rung.cli.output.OutputFormat;
import dev.rung.cli.output.ResultWriter;
import dev.rung.cli.output.StatusTable;
import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the state of the migrations. */
@Command(
        name = "status",
        description = "Shows what is applied and what is pending, and in which database.",
        modelTransformer = SettingOptions.class)
public final class StatusCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json", defaultValue = "TEXT")
    private OutputFormat format;

    @Option(
            names = "--all",
            description = "show every migration, not only the last five that are applied and what is not")
    private boolean all;

    @Option(names = "--exit-code", description = "end with 3 where something is pending")
    private boolean exitCode;

    /** A command that reads from and writes to {@code terminal}. */
    public StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (var application = Application.open(command.commandLine().getParseResult(), terminal)) {
            var status = application.migrator().build().status();
            new ResultWriter(terminal, format)
                    .write(() -> all ? status.describe() : StatusTable.of(status), () -> Documents.status(status));
            return (exitCode && !status.isUpToDate() ? ExitCode.PENDING : ExitCode.OK).number();
        }
    }
}
