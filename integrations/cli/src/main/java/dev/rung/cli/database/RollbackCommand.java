package dev.rung.cli.database;

import dev.rung.cli.output.Documents;
import dev.rung.cli.output.OutputFormat;
import dev.rung.cli.output.ProgressLines;
import dev.rung.cli.output.ResultWriter;
import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import dev.rung.runtime.model.Target;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Rolls migrations back, once that is confirmed. */
@Command(
        name = "rollback",
        description =
                "Rolls back what is applied, highest version first, after it was confirmed with the name of the database.",
        modelTransformer = SettingOptions.class)
public final class RollbackCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json", defaultValue = "TEXT")
    private OutputFormat format;

    @Option(names = "--to", paramLabel = "VERSION", description = "down to this version, which stays; 0 for all")
    private String to = "";

    @Option(
            names = "--steps",
            paramLabel = "COUNT",
            description = "so many migrations; 1 where there is no --to",
            defaultValue = "1")
    private int steps;

    @Option(
            names = "--confirm",
            paramLabel = "DATABASE",
            description = "the name of the database, where nobody can be asked")
    private String confirmed = "";

    @Option(
            names = "--allow-data-loss",
            paramLabel = "REASON",
            description = "why rows and values may be lost; kept in the history")
    private String dataLoss = "";

    /** A command that reads from and writes to {@code terminal}. */
    public RollbackCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (var application = Application.open(command.commandLine().getParseResult(), terminal)) {
            var builder = application.migrator().listener(new ProgressLines(terminal.err()));
            if (!dataLoss.isEmpty()) {
                builder.allowDataLoss(dataLoss);
            }
            var migrator = builder.build();
            var plan = migrator.planRollback(target());
            if (!plan.isEmpty()) {
                terminal.err().println("On " + Place.of(application.settings()));
                terminal.err().println(plan.describe());
                Confirmation.require(migrator.status().database(), confirmed, terminal);
            }
            var report = migrator.execute(plan);
            new ResultWriter(terminal, format).write(report::describe, () -> Documents.report(report));
            return ExitCode.OK.number();
        }
    }

    private Target target() {
        return to.isEmpty() ? Target.steps(steps) : Target.downTo(Versions.orNone("--to", to));
    }
}
