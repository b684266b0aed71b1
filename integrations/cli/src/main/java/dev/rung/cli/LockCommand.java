package dev.rung.cli;

import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.MigrationsLock;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Adds the migrations of a build to {@code migrations.lock}: run it when they are released. Refuses to rewrite a line; running
 * it twice changes nothing. Loads the catalogs, but no migration.
 *
 * @since 0.1
 */
public final class LockCommand {

    private static final String USAGE = """
            Usage: java -cp rung-cli.jar:rung-api.jar:rung-schema.jar dev.rung.cli.LockCommand RELEASE CLASSES LOCK
              RELEASE  the name of the release, without white space: 1.4.0
              CLASSES  the compiled module, a folder or a jar: target/classes
              LOCK     the file: src/main/resources/META-INF/rung/migrations.lock
            """;

    private static final int OK = 0;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;

    private LockCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command, and ends the JVM with its exit code.
     *
     * @param arguments those of the command line
     * @since 0.1
     */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Returns the exit code: 0 if the lock has all migrations now, 1 if it could not be, 2 for wrong arguments. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 3 || !arguments.get(0).matches("\\S+")) {
            err.print(USAGE);
            return MISUSED;
        }
        try {
            return new LockCommand(out, err)
                    .add(arguments.get(0), Path.of(arguments.get(1)), Path.of(arguments.get(2)));
        } catch (IOException | ReflectiveOperationException | LinkageError e) {
            err.println("Nothing was written: " + e);
            return REFUSED;
        }
    }

    private int add(String name, Path classes, Path file) throws IOException, ReflectiveOperationException {
        try (var loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, MigrationCatalog.class.getClassLoader())) {
            var catalogs = CompiledCatalogs.ofOne(loader);
            if (catalogs.isEmpty()) {
                err.println("Nothing was written: there is no catalog of migrations in " + classes + "; compile first");
                return REFUSED;
            }
            return write(Release.of(name, catalogs, read(file)), file);
        }
    }

    private static MigrationsLock read(Path file) throws IOException {
        var text = Files.exists(file) ? Files.readString(file) : "";
        return text.isBlank() ? MigrationsLock.empty() : MigrationsLock.parse(text);
    }

    private int write(Release release, Path file) throws IOException {
        if (!release.refusals().isEmpty()) {
            err.println("Nothing was written to " + file + ":");
            release.refusals().forEach(refusal -> err.println("  " + refusal));
            return REFUSED;
        }
        if (release.added().isEmpty()) {
            out.println(file + " has all " + release.lock().migrations().size() + " migrations already");
            return OK;
        }
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var whole = Files.createTempFile(folder, "migrations", ".tmp"); // never half a file, whatever happens
        Files.writeString(whole, release.lock().text());
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        release.added()
                .forEach(migration -> out.println("released " + migration.packageName() + " " + migration.version()
                        + " \"" + migration.description() + "\""));
        return OK;
    }
}
