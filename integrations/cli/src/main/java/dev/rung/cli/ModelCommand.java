package dev.rung.cli;

import dev.rung.catalog.MigrationCatalog;
import dev.rung.model.Diagnostic;
import dev.rung.model.ReplayReport;
import dev.rung.model.SchemaReplay;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Replays the migrations of a build without a database, after they are compiled: reports findings, and writes the names of tables
 * and columns as constants on request.
 *
 * @since 0.1
 */
public final class ModelCommand {

    private static final int OK = 0;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private final ModelArguments arguments;
    private final PrintStream out;
    private final PrintStream err;

    private ModelCommand(ModelArguments arguments, PrintStream out, PrintStream err) {
        this.arguments = arguments;
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

    /** Returns the exit code: 0 if nothing is wrong, 1 if something is, 2 for wrong arguments. */
    static int run(List<String> words, PrintStream out, PrintStream err) {
        var arguments = ModelArguments.of(words);
        if (arguments.isEmpty()) {
            err.print(ModelArguments.USAGE);
            return MISUSED;
        }
        try {
            return new ModelCommand(arguments.get(), out, err).replay();
        } catch (IOException | ReflectiveOperationException | LinkageError | IllegalArgumentException e) {
            err.println("The migrations were not replayed: " + e);
            return REFUSED;
        }
    }

    private int replay() throws IOException, ReflectiveOperationException {
        var entries = new URL[arguments.classPath().size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = arguments.classPath().get(i).toUri().toURL();
        }
        try (var loader = new URLClassLoader(entries, MigrationCatalog.class.getClassLoader())) {
            var catalogs = CompiledCatalogs.ofAll(loader);
            if (catalogs.isEmpty()) {
                err.println("The migrations were not replayed: there is no catalog of migrations in "
                        + arguments.classPath() + "; compile first");
                return REFUSED;
            }
            return report(replay(catalogs).run());
        }
    }

    private SchemaReplay replay(List<MigrationCatalog> catalogs) {
        var replay = SchemaReplay.of(catalogs.toArray(MigrationCatalog[]::new));
        if (arguments.schema().isPresent()) {
            replay = replay.homeSchema(arguments.schema().get());
        }
        if (arguments.beginning() == ModelArguments.Beginning.EXISTING_SCHEMA) {
            replay = replay.onExistingSchema();
        }
        for (var accepted : arguments.accepted().entrySet()) {
            replay = replay.accept(accepted.getKey(), accepted.getValue());
        }
        return replay;
    }

    private int report(ReplayReport report) throws IOException {
        report.diagnostics().stream().map(Diagnostic::message).forEach(err::println);
        if (!passes(report)) {
            return REFUSED;
        }
        report.unseen()
                .forEach(migration -> out.println("not seen: version " + migration.version() + " \""
                        + migration.description() + "\" runs code or SQL of its own"));
        out.println("the migrations lead to " + counted(report.model().tables().size(), "table"));
        return arguments.constants().isPresent() ? write(arguments.constants().get(), report) : OK;
    }

    private boolean passes(ReplayReport report) {
        return arguments.warnings() == ModelArguments.Warnings.REFUSE
                ? report.diagnostics().isEmpty()
                : report.isSound();
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private int write(ModelArguments.Constants constants, ReplayReport report) throws IOException {
        var source = new TablesSource(constants.packageName(), report.model(), new ConstantNames(constants.names()));
        var unknown = source.unknown();
        if (unknown.isPresent()) {
            err.println("Nothing was written: there is no table or column " + unknown.get() + " to name");
            return REFUSED;
        }
        var written = source.written();
        if (!written.clashes().isEmpty()) {
            written.clashes().forEach(err::println);
            return REFUSED;
        }
        save(constants.file(), written.text());
        out.println("written: " + constants.file());
        return OK;
    }

    /** Leaves a file with the same text untouched, so that nothing is compiled again. */
    private static void save(Path file, String text) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return;
        }
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var whole = Files.createTempFile(folder, "tables", ".tmp"); // never half a file, whatever happens
        Files.writeString(whole, text, StandardCharsets.US_ASCII);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
