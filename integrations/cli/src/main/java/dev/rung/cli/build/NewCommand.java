package dev.rung.cli.build;

import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import dev.rung.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the source of a new migration, with the next number of its package. Never connects. */
@Command(name = "new", description = "Writes the source of the next migration: rung new add_tax --kind code")
public final class NewCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "what it does, in words of letters and digits: add_tax")
    private String name;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "derived (the schema DSL), code (up and down) or forward_only")
    private @Nullable MigrationKindChoice kind;

    @Option(names = "--reason", paramLabel = "REASON", description = "why it cannot be rolled back, for forward_only")
    private String reason = "";

    @Option(names = "--package", paramLabel = "PACKAGE", description = "where; the one that has migrations by default")
    private String packageName = "";

    @Option(
            names = "--sources",
            paramLabel = "DIRECTORY",
            description = "src/main/java by default",
            defaultValue = "src/main/java")
    private Path sources;

    @Option(names = "--print", description = "print the path of the file and nothing else")
    private boolean printsPath;

    /** A command that works in the directory of {@code terminal}. */
    public NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var words = words();
        var directory = terminal.directory().resolve(sources);
        var existing = MigrationSources.read(directory);
        var target = packageName.isEmpty() ? onlyPackage(existing) : packageName;
        if (!SourceVersion.isName(target)) {
            throw new UsageException(target + " is no name of a package");
        }
        var chosen = kind == null ? ask() : kind;
        var why = chosen == MigrationKindChoice.FORWARD_ONLY && reason.isBlank() ? askReason() : reason;
        var version = existing.next(target);
        var className = "V%04d%s"
                .formatted(
                        version, Arrays.stream(words).map(NewCommand::capital).collect(Collectors.joining()));
        var file = directory.resolve(target.replace('.', '/')).resolve(className + ".java");
        write(file, new MigrationSource(target, className, version, String.join(" ", words)).text(chosen, why));
        report(file, version, target, existing);
        return ExitCode.OK.number();
    }

    private String[] words() {
        var words = name.strip().split("[_\\s-]+");
        for (var word : words) {
            if (!word.matches("[A-Za-z0-9]+")) {
                throw new UsageException("A name is words of letters and digits, such as add_tax; this is " + name);
            }
        }
        return words;
    }

    private static String onlyPackage(MigrationSources existing) {
        var packages = existing.packages();
        if (packages.size() == 1) {
            return packages.get(0);
        }
        throw new UsageException(
                packages.isEmpty()
                        ? "There is no migration yet: say where they go, --package=app.db"
                        : "There are migrations in several packages: choose one, --package="
                                + String.join(" or --package=", packages));
    }

    private MigrationKindChoice ask() {
        var answer = terminal.ask(
                        "Kind: derived (schema DSL, its rollback is derived), code (up and down), forward_only?")
                .orElseThrow(
                        () -> new UsageException("Say which kind: --kind=derived, --kind=code or --kind=forward_only"));
        try {
            return MigrationKindChoice.valueOf(answer.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new UsageException("There is no kind " + answer + ": derived, code or forward_only");
        }
    }

    private String askReason() {
        return terminal.ask("Why can it not be rolled back?")
                .filter(answer -> !answer.isBlank())
                .orElseThrow(() -> new UsageException("Say why it cannot be rolled back: --reason=..."));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException("There is a file " + file + " already", ExitCode.REFUSED);
        }
    }

    private void report(Path file, long version, String target, MigrationSources existing) {
        var shown = terminal.directory().relativize(file);
        if (printsPath) {
            terminal.out().println(shown);
            return;
        }
        var place = existing.packages().contains(target) ? "the next of " + target : "the first of " + target;
        terminal.out().println("created  %s     (version %d, %s)".formatted(shown, version, place));
    }
}
