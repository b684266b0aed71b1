package dev.rung.processor;

import dev.rung.testing.ClassPath;
import dev.rung.testing.CompilerMessages;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Plays the incremental compilation of Gradle 9, as its source has it: what changed is compiled, with the class files before
 * on the class path; all that aggregating processors generated is deleted first, and every class that they were shown is shown
 * again by its name, without its source.
 */
final class GradleBuild {

    private final Path sources;
    private final Path classes;
    private final Path generated;
    private final GradleAccounts accounts = GradleAccounts.empty();

    GradleBuild(Path root) {
        this.sources = folder(root.resolve("src"));
        this.classes = folder(root.resolve("build/classes"));
        this.generated = folder(root.resolve("build/generated"));
    }

    private static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GradleBuild write(String className, String text) throws IOException {
        var file = source(className);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    void delete(String className) throws IOException {
        Files.delete(source(className));
    }

    private Path source(String className) {
        return sources.resolve(className.replace('.', '/') + ".java");
    }

    /** Compiles what changed since the last time, be it new, edited or deleted. Returns what is said. */
    String compile(String... changed) throws IOException {
        var stale = new TreeSet<>(Set.of(changed));
        for (String file : accounts.stale(stale)) {
            stale.add(file.replaceFirst("\\.(java|class)$", "").replace('/', '.'));
            deleteGenerated(file);
        }
        for (String className : stale) {
            Files.deleteIfExists(classes.resolve(className.replace('.', '/') + ".class"));
        }
        var shown = new ArrayList<>(accounts.aggregated());
        shown.removeAll(stale);
        var units = Stream.of(changed).map(this::source).filter(Files::exists).toList();
        return run(units, shown);
    }

    private void deleteGenerated(String file) throws IOException {
        Files.deleteIfExists(generated.resolve(file));
        Files.deleteIfExists(classes.resolve(file));
    }

    private String run(List<Path> units, List<String> shown) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            var options = List.of(
                    "-d",
                    classes.toString(),
                    "-s",
                    generated.toString(),
                    "-cp",
                    classes + File.pathSeparator + ClassPath.api(),
                    "-sourcepath",
                    "",
                    "--release",
                    "17",
                    "-Xlint:all",
                    "-Arung.since=1");
            var task = compiler.getTask(null, files, said, options, shown, files.getJavaFileObjectsFromPaths(units));
            task.setProcessors(processors());
            task.call();
        }
        return CompilerMessages.of(said.getDiagnostics());
    }

    /** Wraps each processor as the file in its jar says. */
    private List<Processor> processors() throws IOException {
        var kinds = new Properties();
        try (var file =
                MigrationProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            kinds.load(new StringReader(text.replace(',', '=')));
        }
        return Compile.processors().stream()
                .map(processor -> watched(
                        processor, kinds.getProperty(processor.getClass().getName())))
                .toList();
    }

    private Processor watched(Processor processor, String kind) {
        if (!List.of("isolating", "aggregating").contains(kind)) {
            accounts.object(processor.getClass() + " is " + kind);
        }
        return new GradleProcessor(processor, "aggregating".equals(kind), accounts);
    }

    List<String> objections() {
        return accounts.objections();
    }

    String catalog(String packageName) throws IOException {
        return Files.readString(generated.resolve(packageName.replace('.', '/') + "/RungCatalog.java"));
    }

    Path classes() {
        return classes;
    }

    Path generated() {
        return generated;
    }
}
