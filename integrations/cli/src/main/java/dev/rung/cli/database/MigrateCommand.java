package dev.rung.cli.database;

import dev.rung.cli.output.Documents;
import dev.rung.cli.output.OutputFormat;
import dev.rung.cli.output.ProgressLines;
import dev.rung.cli.output.ResultWriter;
import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import dev.rung.runtime.model.Target;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Applies what is pending. */
@Command(
        name = "migrate",
        description = "Applies every pending migration, lowest version first.",
        modelTransformer = SettingOptions.class)
public final class MigrateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json", defaultValue = "TEXT")
    private OutputFormat format;

    @Option(names = "--to", paramLabel = "VERSION", description = "up to this version; the highest by default")
    private String to = "";

    @Option(
            names = "--allow-out-of-order",
            paramLabel = "VERSION=REASON",
            description = "apply this one although a higher one is applied; the reason is kept in the history")
    private Map<String, String> outOfOrder = Map.of();

    /** A command that reads from and writes to {@code terminal}. */
    public MigrateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (var application = Application.open(command.commandLine().getParseResult(), terminal)) {
            var builder = application.migrator().listener(new ProgressLines(terminal.err()));
            outOfOrder.forEach(
                    (version, reason) -> builder.allowOutOfOrder(Versions.of("--allow-out-of-order", version), reason));
            var migrator = builder.build();
            var report = to.isEmpty() ? migrator.migrate() : migrator.migrate(Target.upTo(Versions.of("--to", to)));
            new ResultWriter(terminal, format).write(report::describe, () -> Documents.report(report));
            return ExitCode.OK.number();
        }
    }
}
