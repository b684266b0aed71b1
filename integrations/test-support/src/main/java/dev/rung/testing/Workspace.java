package dev.rung.testing;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;

/** Real folders, as a build tool has them: what one run of the compiler leaves behind, the next one finds. Not thread-safe. */
public final class Workspace {

    private static final String MIGRATION = """
            package %s;

            import dev.rung.ForwardOnly;
            import dev.rung.Migration;
            import dev.rung.MigrationContext;

            @Migration(version = %s, description = "number %s")
            public final class %s implements ForwardOnly {
                public %s() {}

                @Override public void up(MigrationContext db) { db.execute("select %s"); }

                @Override public String reason() { return "none"; }
            }
            """;

    private final Setup setup;
    private final Path sources;
    private final Path classes;
    private List<Processor> processors;

    /**
     * What every run of the compiler has.
     *
     * @param classPath of the compiler, before the classes of the workspace
     * @param processors creates them: an object serves one run
     */
    public record Setup(JavaCompiler compiler, String classPath, Supplier<List<Processor>> processors) {}

    /** Creates the folders below {@code root}. */
    public Workspace(Path root, Setup setup) {
        this.setup = setup;
        this.processors = setup.processors().get();
        this.sources = folder(root.resolve("sources"));
        this.classes = folder(root.resolve("classes"));
    }

    private static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the source of a migration that runs a query. */
    public static String migration(String className, long version) {
        int dot = className.lastIndexOf('.');
        String name = className.substring(dot + 1);
        return MIGRATION.formatted(className.substring(0, dot), version + "L", version, name, name, version);
    }

    /** Runs these from now on; a processor object serves one run. */
    public Workspace with(List<Processor> once) {
        processors = once;
        return this;
    }

    /** Writes a migration whose version is the number in its name. */
    public Workspace migration(String className) {
        return write(className, migration(className, Long.parseLong(className.replaceAll(".*\\.V|[^0-9]+$", ""))));
    }

    /** Writes the source of a class. */
    public Workspace write(String className, String text) {
        try {
            var file = file(className);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String className) {
        return sources.resolve(className.replace('.', '/') + ".java");
    }

    /** Compiles these classes only; all others are seen as the class files that earlier runs left. Returns what is said. */
    public String compile(List<String> classNames, String... options) {
        var said = new DiagnosticCollector<JavaFileObject>();
        try (var files = setup.compiler().getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            var units = files.getJavaFileObjectsFromPaths(
                    classNames.stream().map(this::file).toList());
            var task = setup.compiler().getTask(null, files, said, options(options), null, units);
            if (!List.of(options).contains("-processorpath")) {
                task.setProcessors(processors);
            }
            task.call();
            processors = setup.processors().get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CompilerMessages.of(said.getDiagnostics());
    }

    /** The same as a command, for what javac takes there alone. */
    public String command(List<String> classNames, String... options) {
        var arguments = new ArrayList<>(options(options));
        classNames.forEach(name -> arguments.add(file(name).toString()));
        var said = new StringWriter();
        var writer = new PrintWriter(said, true);
        ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, arguments.toArray(String[]::new));
        return said.toString();
    }

    private List<String> options(String... options) {
        var all = new ArrayList<>(List.of("-d", classes.toString(), "-s", classes.toString(), "--release", "17"));
        if (!List.of(options).contains("--module-path")) {
            all.addAll(List.of("-cp", setup.classPath() + File.pathSeparator + classes));
        }
        all.addAll(Arrays.asList(options));
        return all;
    }

    /** Returns the text of a file that the compiler wrote. */
    public String output(String file) {
        try {
            return Files.readString(classes.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether the compiler wrote the file. */
    public boolean has(String file) {
        return Files.exists(classes.resolve(file));
    }

    /** Deletes files that the compiler wrote. */
    public void delete(String... files) throws IOException {
        for (String file : files) {
            Files.delete(classes.resolve(file));
        }
    }

    /** Returns the folder of class files. */
    public Path classes() {
        return classes;
    }

    /** Returns a loader of the class files. */
    public URLClassLoader loader() {
        try {
            return new URLClassLoader(
                    new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the lines of the generated source that say something about checksums, without the constants' names. */
    public List<String> checksums(String packageName) {
        try (Stream<String> lines =
                output(packageName.replace('.', '/') + "/RungCatalog.java").lines()) {
            return lines.filter(line -> line.contains("CHECKSUM_") && line.contains("="))
                    .map(String::strip)
                    .toList();
        }
    }
}
