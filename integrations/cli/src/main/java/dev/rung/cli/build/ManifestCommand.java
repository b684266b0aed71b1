package dev.rung.cli.build;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.cli.output.Documents;
import dev.rung.cli.output.OutputFormat;
import dev.rung.cli.output.ResultWriter;
import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import dev.rung.cli.terminal.UsageException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what a build expects of its database, for whoever deploys it. Loads the catalogs, but no migration. */
@Command(name = "manifest", description = "Prints the migrations that a build expects its database to have, as JSON.")
public final class ManifestCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            paramLabel = "CLASSES",
            description = "the compiled migrations and what they need, as a class path: target/classes")
    private String classes;

    /** A command that writes to {@code terminal}. */
    public ManifestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, ReflectiveOperationException {
        try (var loader = new URLClassLoader(entries(), MigrationCatalog.class.getClassLoader())) {
            var catalogs = CompiledCatalogs.ofAll(loader);
            if (catalogs.isEmpty()) {
                throw new UsageException("there is no catalog of migrations in " + classes + "; compile first");
            }
            new ResultWriter(terminal, OutputFormat.JSON).write(() -> "", () -> document(catalogs));
            return ExitCode.OK.number();
        }
    }

    private URL[] entries() throws MalformedURLException {
        var entries = new ArrayList<URL>();
        for (var entry : classes.split(Pattern.quote(System.getProperty("path.separator")), -1)) {
            entries.add(terminal.directory().resolve(Path.of(entry)).toUri().toURL());
        }
        return entries.toArray(URL[]::new);
    }

    private static Map<String, Object> document(List<MigrationCatalog> catalogs) {
        var document = Documents.document("rung.manifest/1");
        document.put("catalogs", catalogs.stream().map(ManifestCommand::catalog).toList());
        return document;
    }

    private static Map<String, Object> catalog(MigrationCatalog catalog) {
        var document = new LinkedHashMap<String, Object>();
        document.put("package", catalog.getClass().getPackageName());
        document.put("latest", catalog.latest());
        document.put("fingerprint", catalog.fingerprint());
        document.put(
                "migrations",
                catalog.entries().stream().map(ManifestCommand::migration).toList());
        return document;
    }

    private static Map<String, Object> migration(CatalogEntry entry) {
        var document = new LinkedHashMap<String, Object>();
        document.put("version", entry.version());
        document.put("description", entry.description());
        document.put("class", entry.className());
        document.put("checksum", entry.checksum());
        return document;
    }
}
