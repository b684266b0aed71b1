package dev.rung.cli.database;

import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.model.MigrationStatus;
import dev.rung.runtime.model.SchemaStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Waits until a database is at the version of the build. */
@Command(
        name = "wait",
        description =
                "Waits until the database has all migrations of this build, as an init container does. Changes nothing.",
        modelTransformer = SettingOptions.class)
public final class WaitCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "how long to wait; 300 by default",
            defaultValue = "300")
    private long timeout;

    /** A command that reads from and writes to {@code terminal}. */
    public WaitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (var application = Application.open(command.commandLine().getParseResult(), terminal)) {
            var migrator = application.migrator().build();
            var deadline = System.nanoTime() + Duration.ofSeconds(timeout).toNanos();
            while (!isThere(migrator, deadline)) {
                if (System.nanoTime() - deadline > 0) {
                    terminal.err()
                            .println("the database has not all migrations of this build after %d s".formatted(timeout));
                    return ExitCode.PENDING.number();
                }
                if (!sleep()) {
                    return ExitCode.STOPPED.number();
                }
            }
            terminal.out().println("the database has all migrations of this build");
            return ExitCode.OK.number();
        }
    }

    /** A database that is out of reach may come yet. */
    private static boolean isThere(Migrator migrator, long deadline) {
        try {
            return migrator.isUpToDate() || hasAll(migrator.status());
        } catch (SetupException e) {
            if (e.code() == ErrorCode.UNREACHABLE && System.nanoTime() - deadline < 0) {
                return false;
            }
            throw e;
        }
    }

    /** A newer build may have migrated further: this one may start all the same. */
    private static boolean hasAll(SchemaStatus status) {
        return status.migrations().stream()
                .map(MigrationStatus::state)
                .allMatch(state -> state == MigrationState.APPLIED || state == MigrationState.MISSING);
    }

    private static boolean sleep() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
