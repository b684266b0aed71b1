package dev.rung.cli.build;

import dev.rung.cli.build.ModelArguments.Beginning;
import dev.rung.cli.build.ModelArguments.Constants;
import dev.rung.cli.build.ModelArguments.Warnings;
import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Replays the migrations of a build without a database, after they are compiled: reports findings, and writes the names of tables
 * and columns as constants on request.
 */
@Command(
        name = "model",
        description = "Replays compiled migrations without a database, and reports what is wrong with them.")
public final class ModelCommand implements Callable<Integer> {

    private static final Pattern ACCEPTED = Pattern.compile("(\\d{1,18}):(.*\\S.*)");
    private static final Pattern CONSTANTS = Pattern.compile("([^:]+):(.+)");

    private final PrintWriter out;
    private final PrintWriter err;

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "CLASSES",
            description = "the compiled migrations and what they need, as a class path: target/classes")
    private String classes;

    @Option(names = "--strict", description = "take warnings for errors")
    private boolean strict;

    @Option(names = "--existing", description = "the database had tables before the first migration")
    private boolean existing;

    @Option(names = "--schema", paramLabel = "NAME", description = "the schema of names without one; else public")
    private @Nullable String schema;

    @Option(
            names = "--accept",
            paramLabel = "VERSION:REASON",
            description = "say nothing of this migration, because it was released")
    private List<String> accepted = List.of();

    @Option(
            names = "--constants",
            paramLabel = "PACKAGE:DIRECTORY",
            description =
                    "write the names of tables and columns into PACKAGE.Tables: app.db:target/generated-sources/rung")
    private @Nullable String constants;

    @Option(
            names = "--name",
            paramLabel = "SQL=JAVA",
            description = "what a table or column is called there: orders.total=GRAND_TOTAL")
    private Map<String, String> names = Map.of();

    /** A command that writes to {@code terminal}. */
    public ModelCommand(Terminal terminal) {
        this.out = terminal.out();
        this.err = terminal.err();
    }

    @Override
    public Integer call() {
        var arguments = arguments();
        try {
            return new ModelReplay(arguments, out, err).run().number();
        } catch (IOException | ReflectiveOperationException | LinkageError | IllegalArgumentException e) {
            err.println("The migrations were not replayed: " + e);
            return ExitCode.INVALID.number();
        }
    }

    private ModelArguments arguments() {
        if (constants == null && !names.isEmpty()) {
            throw wrong("--name goes with --constants", names.toString());
        }
        return new ModelArguments(
                classPath(),
                strict ? Warnings.REFUSE : Warnings.REPORT,
                Optional.ofNullable(schema),
                existing ? Beginning.EXISTING_SCHEMA : Beginning.EMPTY_SCHEMA,
                reasons(),
                Optional.ofNullable(constants).map(this::constants));
    }

    private List<Path> classPath() {
        return Stream.of(classes.split(Pattern.quote(System.getProperty("path.separator")), -1))
                .map(Path::of)
                .toList();
    }

    private Map<Long, String> reasons() {
        var reasons = new LinkedHashMap<Long, String>();
        for (var each : accepted) {
            var parts = ACCEPTED.matcher(each);
            if (!parts.matches() || reasons.put(Long.valueOf(parts.group(1)), parts.group(2)) != null) {
                throw wrong("--accept takes a version and a reason, once for each version: 3:released in 1.0", each);
            }
        }
        return reasons;
    }

    private Constants constants(String text) {
        var parts = CONSTANTS.matcher(text);
        if (!parts.matches() || !SourceVersion.isName(parts.group(1))) {
            throw wrong("--constants takes a package and a directory: app.db:target/generated-sources/rung", text);
        }
        for (var name : names.values()) {
            if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name)) {
                throw wrong("--name takes a name of Java", name);
            }
        }
        return new Constants(parts.group(1), Path.of(parts.group(2)), Map.copyOf(names));
    }

    private ParameterException wrong(String what, String text) {
        return new ParameterException(command.commandLine(), "%s; this is %s".formatted(what, text));
    }
}
