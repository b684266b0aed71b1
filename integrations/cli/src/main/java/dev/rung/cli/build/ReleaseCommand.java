package dev.rung.cli.build;

import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.MigrationsLock;
import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Adds the migrations of a build to {@code migrations.lock}: run it when they are released. Refuses to rewrite a line; running
 * it twice changes nothing. Loads the catalogs, but no migration.
 */
@Command(
        name = "release",
        description = "Adds the migrations of a build to its lock file, so that a released one cannot be edited.")
public final class ReleaseCommand implements Callable<Integer> {

    private final PrintWriter out;
    private final PrintWriter err;

    @Spec
    private CommandSpec command;

    @Parameters(
            index = "0",
            paramLabel = "RELEASE",
            description = "the name of the release, without white space: 1.4.0")
    private String release;

    @Parameters(
            index = "1",
            paramLabel = "CLASSES",
            description = "the compiled module, a directory or a jar: target/classes")
    private Path classes;

    @Parameters(
            index = "2",
            paramLabel = "LOCK",
            description = "the file: src/main/resources/META-INF/rung/migrations.lock")
    private Path file;

    /** A command that writes to {@code terminal}. */
    public ReleaseCommand(Terminal terminal) {
        this.out = terminal.out();
        this.err = terminal.err();
    }

    @Override
    public Integer call() {
        if (!release.matches("\\S+")) {
            throw new ParameterException(command.commandLine(), "The name of a release has no white space: " + release);
        }
        try {
            return add(release, classes, file).number();
        } catch (IOException | ReflectiveOperationException | LinkageError e) {
            err.println("Nothing was written: " + e);
            return ExitCode.REFUSED.number();
        }
    }

    private ExitCode add(String name, Path classes, Path file) throws IOException, ReflectiveOperationException {
        try (var loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, MigrationCatalog.class.getClassLoader())) {
            var catalogs = CompiledCatalogs.ofOne(loader);
            if (catalogs.isEmpty()) {
                err.println("Nothing was written: there is no catalog of migrations in " + classes + "; compile first");
                return ExitCode.REFUSED;
            }
            return write(Release.of(name, catalogs, read(file)), file);
        }
    }

    private static MigrationsLock read(Path file) throws IOException {
        var text = Files.exists(file) ? Files.readString(file) : "";
        return text.isBlank() ? MigrationsLock.empty() : MigrationsLock.parse(text);
    }

    private ExitCode write(Release release, Path file) throws IOException {
        if (!release.refusals().isEmpty()) {
            err.println("Nothing was written to " + file + ":");
            release.refusals().forEach(refusal -> err.println("  " + refusal));
            return ExitCode.REFUSED;
        }
        if (release.added().isEmpty()) {
            out.println(file + " has all " + release.lock().migrations().size() + " migrations already");
            return ExitCode.OK;
        }
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var whole = Files.createTempFile(folder, "migrations", ".tmp"); // never half a file, whatever happens
        Files.writeString(whole, release.lock().text());
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        release.added()
                .forEach(migration -> out.println("released " + migration.packageName() + " " + migration.version()
                        + " \"" + migration.description() + "\""));
        return ExitCode.OK;
    }
}
