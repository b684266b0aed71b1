package dev.rung.cli.database;

import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows who holds the migration lock, and ends that session. */
@Command(
        name = "unlock",
        description =
                "Shows the session that holds the migration lock, and ends it once that was confirmed with the name of the database.",
        modelTransformer = SettingOptions.class)
public final class UnlockCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    @Option(
            names = "--confirm",
            paramLabel = "DATABASE",
            description = "the name of the database, where nobody can be asked")
    private String confirmed = "";

    /** A command that reads from and writes to {@code terminal}. */
    public UnlockCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (var application = Application.open(command.commandLine().getParseResult(), terminal)) {
            var status = application.migrator().build().status();
            if (status.runner().isEmpty()) {
                terminal.out().println("no session holds the migration lock of " + status.database());
                return ExitCode.OK.number();
            }
            var holder = status.runner().get();
            terminal.err().println("On " + Place.of(application.settings()));
            terminal.err().println("The migration lock of %s is held by %s".formatted(status.database(), holder));
            Confirmation.require(status.database(), confirmed, terminal);
            var still = application.migrator().build().status().runner();
            if (still.filter(now -> now.pid() == holder.pid()).isEmpty()) {
                terminal.out().println("pid %d does not hold it any more; nothing was ended".formatted(holder.pid()));
                return ExitCode.OK.number();
            }
            var ended = Backends.terminate(holder.pid(), application.settings().dataSource());
            terminal.out().println(ended ? "ended: pid " + holder.pid() : "pid " + holder.pid() + " is gone already");
            return ExitCode.OK.number();
        }
    }
}
