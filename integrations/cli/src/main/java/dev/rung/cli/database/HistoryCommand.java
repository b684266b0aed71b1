package dev.rung.cli.database;

import dev.rung.cli.output.Documents;
import dev.rung.cli.output.HistoryTable;
import dev.rung.cli.output.OutputFormat;
import dev.rung.cli.output.ResultWriter;
import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import dev.rung.runtime.model.HistoryRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows every row of the history. */
@Command(
        name = "history",
        description = "Shows every row of the history, oldest first.",
        modelTransformer = SettingOptions.class)
public final class HistoryCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json", defaultValue = "TEXT")
    private OutputFormat format;

    /** A command that reads from and writes to {@code terminal}. */
    public HistoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (var application = Application.open(command.commandLine().getParseResult(), terminal)) {
            var rows = new ArrayList<HistoryRow>();
            application.migrator().build().readHistory(rows::add);
            new ResultWriter(terminal, format).write(() -> HistoryTable.of(rows), () -> Documents.history(rows));
            return ExitCode.OK.number();
        }
    }
}
