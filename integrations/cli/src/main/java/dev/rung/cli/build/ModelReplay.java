package dev.rung.cli.build;

import dev.rung.catalog.MigrationCatalog;
import dev.rung.cli.terminal.ExitCode;
import dev.rung.model.Diagnostic;
import dev.rung.model.ReplayReport;
import dev.rung.model.SchemaReplay;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** One replay of the migrations of a build. */
final class ModelReplay {

    private final ModelArguments arguments;
    private final PrintWriter out;
    private final PrintWriter err;

    ModelReplay(ModelArguments arguments, PrintWriter out, PrintWriter err) {
        this.arguments = arguments;
        this.out = out;
        this.err = err;
    }

    /** Replays the migrations, prints what is wrong, and writes the constants where that is asked for. */
    ExitCode run() throws IOException, ReflectiveOperationException {
        var entries = new URL[arguments.classPath().size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = arguments.classPath().get(i).toUri().toURL();
        }
        try (var loader = new URLClassLoader(entries, MigrationCatalog.class.getClassLoader())) {
            var catalogs = CompiledCatalogs.ofAll(loader);
            if (catalogs.isEmpty()) {
                err.println("The migrations were not replayed: there is no catalog of migrations in "
                        + arguments.classPath() + "; compile first");
                return ExitCode.INVALID;
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

    private ExitCode report(ReplayReport report) throws IOException {
        report.diagnostics().stream().map(Diagnostic::message).forEach(err::println);
        if (!passes(report)) {
            return ExitCode.INVALID;
        }
        report.unseen()
                .forEach(migration -> out.println("not seen: version " + migration.version() + " \""
                        + migration.description() + "\" runs code or SQL of its own"));
        out.println("the migrations lead to " + counted(report.model().tables().size(), "table"));
        return arguments.constants().isPresent() ? write(arguments.constants().get(), report) : ExitCode.OK;
    }

    private boolean passes(ReplayReport report) {
        return arguments.warnings() == ModelArguments.Warnings.REFUSE
                ? report.diagnostics().isEmpty()
                : report.isSound();
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private ExitCode write(ModelArguments.Constants constants, ReplayReport report) throws IOException {
        var source = new TablesSource(constants.packageName(), report.model(), new ConstantNames(constants.names()));
        var unknown = source.unknown();
        if (unknown.isPresent()) {
            err.println("Nothing was written: there is no table or column " + unknown.get() + " to name");
            return ExitCode.INVALID;
        }
        var written = source.written();
        if (!written.clashes().isEmpty()) {
            written.clashes().forEach(err::println);
            return ExitCode.INVALID;
        }
        save(constants.file(), written.text());
        out.println("written: " + constants.file());
        return ExitCode.OK;
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
