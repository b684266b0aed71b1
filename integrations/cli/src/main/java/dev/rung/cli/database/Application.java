package dev.rung.cli.database;

import dev.rung.cli.terminal.Terminal;
import dev.rung.runtime.MigratorBuilder;
import dev.rung.settings.Settings;
import dev.rung.settings.SettingsSources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** The user's application as a command meets it: its settings, and its migrations on a class path of their own. */
public final class Application implements AutoCloseable {

    private final Settings settings;
    private final ApplicationClassPath classPath;

    private Application(Settings settings, ApplicationClassPath classPath) {
        this.settings = settings;
        this.classPath = classPath;
    }

    /** Opens the application that {@code arguments} and the surroundings of {@code terminal} describe. */
    static Application open(ParseResult arguments, Terminal terminal) throws IOException {
        var settings = settings(arguments, terminal);
        return new Application(settings, ApplicationClassPath.open(settings.classPath()));
    }

    /** Returns the settings alone, for a command that needs no migrations. */
    static Settings settings(ParseResult arguments, Terminal terminal) {
        var profile = SettingOptions.profile(arguments);
        var settings = Settings.read(new SettingsSources(
                SettingOptions.given(arguments),
                terminal.environment(),
                terminal.directory(),
                terminal.home(),
                profile.isEmpty() ? Optional.empty() : Optional.of(profile)));
        return SettingOptions.readsPassword(arguments) ? settings.withPasswordFrom(firstLine(terminal)) : settings;
    }

    private static InputStream firstLine(Terminal terminal) {
        var line = terminal.readLine().orElse("");
        return new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the settings. */
    Settings settings() {
        return settings;
    }

    /** Returns a builder for the migrator of this application. */
    MigratorBuilder migrator() {
        return settings.migrator(classPath.loader());
    }

    @Override
    public void close() {
        classPath.close();
    }
}
