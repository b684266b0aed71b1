package dev.rung.cli.database;

import dev.rung.cli.output.Documents;
import dev.rung.cli.output.OutputFormat;
import dev.rung.cli.output.ResultWriter;
import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds the history against the code. */
@Command(
        name = "validate",
        description = "Checks that the history fits the code: nothing edited, missing, out of order or interrupted.",
        modelTransformer = SettingOptions.class)
public final class ValidateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json", defaultValue = "TEXT")
    private OutputFormat format;

    /** A command that reads from and writes to {@code terminal}. */
    public ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (var application = Application.open(command.commandLine().getParseResult(), terminal)) {
            var status = application.migrator().build().validate();
            new ResultWriter(terminal, format)
                    .write(
                            () -> "%s: code and history fit, at %s"
                                    .formatted(
                                            status.database(),
                                            status.current()
                                                    .map(Object::toString)
                                                    .orElse("no migration")),
                            () -> Documents.status(status));
            return ExitCode.OK.number();
        }
    }
}
