package dev.rung.cli.database;

import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import dev.rung.runtime.model.Resolution;
import dev.rung.runtime.model.Version;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends the interruption of a migration. */
@Command(
        name = "resolve",
        description =
                "Ends the interruption of a migration outside a transaction, once the database was inspected and repaired.",
        modelTransformer = SettingOptions.class)
public final class ResolveCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "VERSION", description = "the migration")
    private String version;

    @ArgGroup(multiplicity = "1")
    private State state;

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "who decided that, and why; kept in the history",
            required = true)
    private String reason;

    /** A command that reads from and writes to {@code terminal}. */
    public ResolveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (var application = Application.open(command.commandLine().getParseResult(), terminal)) {
            var at = new Version(Versions.of("VERSION", version));
            application.migrator().build().resolve(at, state.resolution(), reason);
            terminal.out().println("%s resolved as %s".formatted(at, state.resolution()));
            return ExitCode.OK.number();
        }
    }

    /** In which state the database is. */
    static final class State {

        @Option(names = "--applied", description = "all of it is done: it was finished by hand")
        private boolean applied;

        @Option(names = "--not-applied", description = "nothing of it is left: it is pending again")
        @SuppressWarnings("UnusedVariable") // the other one of the two says it all
        private boolean notApplied;

        private Resolution resolution() {
            return applied ? Resolution.APPLIED : Resolution.NOT_APPLIED;
        }
    }
}
