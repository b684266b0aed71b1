package dev.rung.processor;

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
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Real folders, as a build tool has them: what one run of the compiler leaves behind, the next one finds. */
final class Workspace {

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

    private final JavaCompiler compiler;
    private final Path sources;
    private final Path classes;
    private List<Processor> processors = Compile.processors();

    Workspace(Path root) {
        this(root, ToolProvider.getSystemJavaCompiler());
    }

    Workspace(Path root, JavaCompiler compiler) {
        this.compiler = compiler;
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

    static String migration(String className, long version) {
        int dot = className.lastIndexOf('.');
        String name = className.substring(dot + 1);
        return MIGRATION.formatted(className.substring(0, dot), version + "L", version, name, name, version);
    }

    /** Runs these from now on; a processor object serves one run. */
    Workspace with(List<Processor> once) {
        processors = once;
        return this;
    }

    /** Writes a migration whose version is the number in its name. */
    Workspace migration(String className) {
        return write(className, migration(className, Long.parseLong(className.replaceAll(".*\\.V|[^0-9]+$", ""))));
    }

    Workspace write(String className, String text) {
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
    String compile(List<String> classNames, String... options) {
        var said = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            var units = files.getJavaFileObjectsFromPaths(
                    classNames.stream().map(this::file).toList());
            var task = compiler.getTask(null, files, said, options(options), null, units);
            if (!List.of(options).contains("-processorpath")) {
                task.setProcessors(processors);
            }
            task.call();
            processors = Compile.processors();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Compile.messages(said.getDiagnostics());
    }

    /** The same as a command, for what javac takes there alone. */
    String command(List<String> classNames, String... options) {
        var arguments = new ArrayList<>(options(options));
        classNames.forEach(name -> arguments.add(file(name).toString()));
        var said = new StringWriter();
        var writer = new PrintWriter(said, true);
        java.util.spi.ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(writer, writer, arguments.toArray(String[]::new));
        return said.toString();
    }

    private List<String> options(String... options) {
        var all = new ArrayList<>(List.of("-d", classes.toString(), "-s", classes.toString(), "--release", "17"));
        if (!List.of(options).contains("--module-path")) {
            all.addAll(List.of("-cp", Compile.api() + System.getProperty("path.separator") + classes));
        }
        all.addAll(Arrays.asList(options));
        return all;
    }

    String output(String file) {
        try {
            return Files.readString(classes.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String file) {
        return Files.exists(classes.resolve(file));
    }

    void delete(String... files) throws IOException {
        for (String file : files) {
            Files.delete(classes.resolve(file));
        }
    }

    Path classes() {
        return classes;
    }

    URLClassLoader loader() {
        try {
            return new URLClassLoader(
                    new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the lines of the generated source that say something about checksums, without the constants' names. */
    List<String> checksums(String packageName) {
        try (Stream<String> lines =
                output(packageName.replace('.', '/') + "/RungCatalog.java").lines()) {
            return lines.filter(line -> line.contains("CHECKSUM_") && line.contains("="))
                    .map(String::strip)
                    .toList();
        }
    }
}
