package dev.rung.cli.database;

import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import dev.rung.runtime.internal.text.TextTable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the settings and where they come from. */
@Command(
        name = "config",
        description = "Shows each setting and where it comes from, without secrets. Does not connect.",
        modelTransformer = SettingOptions.class)
public final class ConfigCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    /** A command that reads from and writes to {@code terminal}. */
    public ConfigCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var settings = Application.settings(command.commandLine().getParseResult(), terminal);
        var table = new TextTable("settings");
        settings.values()
                .forEach(value -> table.row(List.of(
                        value.setting().key(), value.shown(), value.origin().text())));
        terminal.out().println(table);
        return ExitCode.OK.number();
    }
}
