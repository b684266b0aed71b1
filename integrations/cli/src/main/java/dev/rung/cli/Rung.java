package dev.rung.cli;

import dev.rung.cli.output.Documents;
import dev.rung.cli.output.OutputFormat;
import dev.rung.cli.output.ResultWriter;
import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import dev.rung.cli.terminal.UsageException;
import dev.rung.runtime.error.MigratorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ProviderNotFoundException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a whole: parses arguments, runs a command, turns its error into a message and an exit code. */
public final class Rung {

    private final Terminal terminal;

    /** A command line that reads from and writes to {@code terminal}. */
    public Rung(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Runs the command of this process, and ends the JVM with its exit code.
     *
     * @param arguments those of the command line
     */
    public static void main(String[] arguments) {
        System.exit(new Rung(Terminal.ofProcess()).run(arguments));
    }

    /** Returns the exit code of the command that {@code arguments} name. */
    public int run(String... arguments) {
        try {
            var exitCode = commandLine().execute(arguments);
            return terminal.out().checkError() ? ExitCode.FAILED.number() : exitCode;
        } catch (LinkageError e) {
            terminal.err().println("A class of the application cannot be loaded, see --classpath: " + e);
            return ExitCode.USAGE.number();
        }
    }

    /** Returns the commands and their options. */
    CommandLine commandLine() {
        var line = new CommandLine(RungCommand.class, new Commands(terminal))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(this::misused)
                .setExecutionExceptionHandler(this::failed);
        var exitCodes = new LinkedHashMap<String, String>();
        Arrays.stream(ExitCode.values()).forEach(code -> exitCodes.put(" " + code.number(), code.meaning()));
        line.getCommandSpec().usageMessage().exitCodeList(exitCodes);
        line.getCommandSpec().versionProvider(() -> new String[] {"rung " + Version.ofTool()});
        line.getCommandSpec().mixinStandardHelpOptions(true);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().addOption(help()));
        return line;
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("show this help and exit")
                .build();
    }

    private int misused(ParameterException wrong, String[] arguments) {
        terminal.err().println(withoutValues(wrong));
        UnmatchedArgumentException.printSuggestions(wrong, terminal.err());
        terminal.err()
                .println("Try: %s --help"
                        .formatted(wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.number();
    }

    /** What is no option may be a password: only its name is shown. */
    private static String withoutValues(ParameterException wrong) {
        return wrong instanceof UnmatchedArgumentException
                ? String.valueOf(wrong.getMessage())
                        .replaceAll("(--?[\\w-]+)=[^']*", "$1=...")
                        .replaceAll("(?s)', '.*", "', ...")
                : String.valueOf(wrong.getMessage());
    }

    private int failed(Exception thrown, CommandLine command, ParseResult arguments) throws Exception {
        if (thrown instanceof MigratorException failed) {
            return report(failed, arguments).number();
        }
        if (thrown instanceof UsageException wrong) {
            terminal.err().println(wrong.getMessage());
            return wrong.exitCode().number();
        }
        if (thrown instanceof NoSuchFileException missing) {
            terminal.err().println("There is no file " + missing.getFile());
            return ExitCode.USAGE.number();
        }
        if (thrown instanceof IllegalArgumentException wrong) {
            terminal.err().println(wrong.getMessage());
            return ExitCode.USAGE.number();
        }
        if (thrown instanceof IOException
                || thrown instanceof UncheckedIOException
                || thrown instanceof ProviderNotFoundException
                || thrown instanceof ReflectiveOperationException) {
            terminal.err().println("A file cannot be read or written: " + thrown);
            return ExitCode.USAGE.number();
        }
        throw thrown;
    }

    private ExitCode report(MigratorException thrown, ParseResult arguments) {
        terminal.err().println(thrown.getMessage());
        terminal.err().println(CommandHint.below(thrown.code()));
        terminal.err().flush();
        var format = Optional.ofNullable(arguments.subcommand())
                .map(command -> command.matchedOptionValue("--format", OutputFormat.TEXT))
                .orElse(OutputFormat.TEXT);
        if (format == OutputFormat.JSON) {
            new ResultWriter(terminal, format).write(thrown::getMessage, () -> Documents.error(thrown));
        }
        return ExitCode.of(thrown);
    }

    /**
     * Creates commands, each with the terminal.
     *
     * @param terminal where they read and write
     */
    private record Commands(Terminal terminal) implements IFactory {

        @Override
        public <K> K create(Class<K> kind) throws Exception {
            for (var constructor : kind.getDeclaredConstructors()) {
                if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Terminal.class})) {
                    return kind.cast(newCommand(constructor));
                }
            }
            return CommandLine.defaultFactory().create(kind);
        }

        private Object newCommand(Constructor<?> constructor) throws Exception {
            try {
                return constructor.newInstance(terminal);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** The version of this build. */
    private static final class Version {

        private static String ofTool() {
            return Optional.ofNullable(Rung.class.getPackage().getImplementationVersion())
                    .orElse("development");
        }
    }
}
