package dev.rung.cli.database;

import dev.rung.cli.output.Documents;
import dev.rung.cli.output.OutputFormat;
import dev.rung.cli.output.ResultWriter;
import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import dev.rung.runtime.PlanScript;
import dev.rung.runtime.model.Target;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a run would do. */
@Command(
        name = "plan",
        description =
                "Shows what migrate would do, or with --down-to what rollback would do. Changes nothing and waits for no lock.",
        modelTransformer = SettingOptions.class)
public final class PlanCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json", defaultValue = "TEXT")
    private OutputFormat format;

    @Option(names = "--to", paramLabel = "VERSION", description = "up to this version; the highest by default")
    private String to = "";

    @Option(
            names = "--down-to",
            paramLabel = "VERSION",
            description = "plan a rollback down to this version; 0 for all")
    private String downTo = "";

    @Option(
            names = "--sql",
            description =
                    "print the plan as a script to review and run by hand; the rows of the history are in it, so that Rung finds it done")
    private boolean sql;

    @Option(names = "--exit-code", description = "end with 3 where something is to be done")
    private boolean exitCode;

    /** A command that reads from and writes to {@code terminal}. */
    public PlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (var application = Application.open(command.commandLine().getParseResult(), terminal)) {
            var migrator = application.migrator().build();
            var plan = migrator.plan(target());
            if (sql) {
                return print(migrator.script(plan)).number();
            }
            new ResultWriter(terminal, format)
                    .write(() -> plan.describe() + "\nNothing was changed.", () -> Documents.plan(plan));
            return (exitCode && !plan.isEmpty() ? ExitCode.PENDING : ExitCode.OK).number();
        }
    }

    private ExitCode print(PlanScript script) {
        terminal.out().print(script.sql());
        terminal.out().flush();
        script.end()
                .ifPresent(end -> terminal.err()
                        .println("The script is not the whole plan: it ends before %s, which only Rung can run"
                                .formatted(end)));
        return script.end().isPresent() ? ExitCode.REFUSED : ExitCode.OK;
    }

    private Target target() {
        if (!downTo.isEmpty()) {
            return Target.downTo(Versions.orNone("--down-to", downTo));
        }
        return to.isEmpty() ? Target.latest() : Target.upTo(Versions.of("--to", to));
    }
}
