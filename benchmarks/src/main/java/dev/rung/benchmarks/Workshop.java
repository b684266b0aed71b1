package dev.rung.benchmarks;

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
import javax.tools.ToolProvider;

/** Writes migrations and compiles them with this JVM's javac, into folders below {@code root}. */
record Workshop(Path root) {

    /** Which annotation processor runs. */
    enum Processing {
        NONE,
        RUNG;

        private List<String> options() {
            return this == RUNG
                    ? List.of("-processorpath", System.getProperty("java.class.path"), "-processor", PROCESSORS)
                    : List.of("-proc:none");
        }
    }

    private static final String PROCESSORS =
            "dev.rung.processor.MigrationProcessor,dev.rung.processor.MigrationProcessorClaim";

    /** Returns the folder of a contender's classes, made at the first call. */
    Path classes(SourceForm form, int count) {
        var home = root.resolve(form + "-" + count);
        var classes = home.resolve("classes");
        if (Files.notExists(classes)) {
            var processing = form == SourceForm.RUNG ? Processing.RUNG : Processing.NONE;
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
            options.addAll(List.of("-cp", System.getProperty("java.class.path")));
            options.addAll(processing.options());
            var units = manager.getJavaFileObjectsFromPaths(java);
            if (!java.isEmpty()
                    && !javac.getTask(said, manager, null, options, null, units).call()) {
                throw new IllegalStateException(said.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
