package dev.rung.cli;

import dev.rung.cli.build.ExplainCommand;
import dev.rung.cli.build.ManifestCommand;
import dev.rung.cli.build.ModelCommand;
import dev.rung.cli.build.NewCommand;
import dev.rung.cli.build.ReleaseCommand;
import dev.rung.cli.database.BaselineCommand;
import dev.rung.cli.database.ConfigCommand;
import dev.rung.cli.database.DoctorCommand;
import dev.rung.cli.database.HistoryCommand;
import dev.rung.cli.database.MigrateCommand;
import dev.rung.cli.database.PlanCommand;
import dev.rung.cli.database.ResolveCommand;
import dev.rung.cli.database.RollbackCommand;
import dev.rung.cli.database.StatusCommand;
import dev.rung.cli.database.UnlockCommand;
import dev.rung.cli.database.ValidateCommand;
import dev.rung.cli.database.WaitCommand;
import picocli.CommandLine.Command;

/** The command {@code rung}, which does nothing without a subcommand. */
@Command(
        name = "rung",
        description = "Typed migrations for PostgreSQL.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        subcommands = {
            StatusCommand.class,
            PlanCommand.class,
            MigrateCommand.class,
            RollbackCommand.class,
            ValidateCommand.class,
            HistoryCommand.class,
            BaselineCommand.class,
            ResolveCommand.class,
            UnlockCommand.class,
            WaitCommand.class,
            DoctorCommand.class,
            ConfigCommand.class,
            NewCommand.class,
            ReleaseCommand.class,
            ModelCommand.class,
            ManifestCommand.class,
            ExplainCommand.class,
            CompletionCommand.class
        })
final class RungCommand {}
