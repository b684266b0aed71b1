package dev.rung.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.ToolProvider;

/** Writes migrations and compiles them with this JVM's javac, into folders below {@code root}. */
record Workshop(Path root) {

    /** Which annotation processor runs. */
    enum Processing {
        NONE,
        RUNG;

        /** Returns new processors, of classes that are warm. */
        private List<Processor> processors() {
            return this == NONE
                    ? List.of()
                    : ServiceLoader.load(Processor.class).stream()
                            .filter(provider -> provider.type().getName().startsWith("dev.rung."))
                            .map(ServiceLoader.Provider::get)
                            .toList();
        }
    }

    /** Returns the folder of a contender's classes, created at the first call. */
    Path classes(SourceForm form, int count) {
        var home = root.resolve(form + "-" + count);
        var classes = home.resolve("classes");
        if (Files.notExists(classes)) {
            var processing =
                    form == SourceForm.RUNG || form == SourceForm.RUNG_LISTED ? Processing.RUNG : Processing.NONE;
            compile(write(home, form.files(count)), classes, processing);
        }
        return classes;
    }

    /** Writes files of package {@code generated}; returns the folder above. */
    Path write(Path home, Map<String, String> files) {
        try {
            var folder = Files.createDirectories(home.resolve("sources/generated"));
            for (var file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return home.resolve("sources");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles the Java sources among {@code sources}, copies the others. */
    void compile(Path sources, Path classes, Processing processing) {
        var said = new StringWriter();
        var javac = ToolProvider.getSystemJavaCompiler();
        try (var manager = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                var files = Files.list(sources.resolve("generated"))) {
            Files.createDirectories(classes.resolve("generated"));
            var java = new ArrayList<Path>();
            for (var file : files.sorted().toList()) {
                if (file.toString().endsWith(".java")) {
                    java.add(file);
                } else {
                    Files.copy(file, classes.resolve("generated").resolve(file.getFileName()));
                }
            }
            var options = new ArrayList<>(List.of("-d", classes.toString(), "--release", "17"));
            options.addAll(List.of("-cp", classPath()));
            var task = javac.getTask(said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(java));
            task.setProcessors(processing.processors());
            if (!java.isEmpty() && !task.call()) {
                throw new IllegalStateException(said.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the command that compiles them in a process of its own. */
    List<String> command(Path sources, Path classes, Processing processing) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-d",
                classes.toString(),
                "--release",
                "17",
                "-cp",
                classPath()));
        command.addAll(
                processing == Processing.NONE
                        ? List.of("-proc:none")
                        : List.of("-processorpath", jars("rung-api|rung-schema|rung-processor|javapoet|jspecify")));
        try (var files = Files.list(sources.resolve("generated"))) {
            files.map(Path::toString).sorted().forEach(command::add);
        }
        return command;
    }

    /** Returns what migrations of all kinds compile against, and no more. */
    private static String classPath() {
        return jars("rung-api|rung-schema|flyway-core");
    }

    private static String jars(String names) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(part ->
                        Files.isDirectory(Path.of(part)) || part.matches(".*[\\\\/](%s)-[^\\\\/]*".formatted(names)))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
