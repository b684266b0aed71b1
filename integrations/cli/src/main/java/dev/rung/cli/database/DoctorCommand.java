package dev.rung.cli.database;

import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at everything that a run needs, and says what is missing. Changes nothing. */
@Command(
        name = "doctor",
        description = "Checks connection, server, privileges, clock and pooler, and changes nothing.",
        modelTransformer = SettingOptions.class)
public final class DoctorCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    /** A command that writes to {@code terminal}. */
    public DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var settings = Application.settings(command.commandLine().getParseResult(), terminal);
        try (var connection = settings.dataSource().getConnection()) {
            var findings = Checkup.of(connection, settings);
            findings.forEach(finding -> terminal.out().println(finding));
            var sound = findings.stream().allMatch(Checkup.Finding::isSound);
            terminal.out().println(sound ? "nothing is in the way of a run" : "a run would fail");
            return (sound ? ExitCode.OK : ExitCode.REFUSED).number();
        } catch (SQLException e) {
            terminal.err().println("The database cannot be reached, or looked at: " + e.getMessage());
            return ExitCode.UNREACHABLE.number();
        }
    }
}
