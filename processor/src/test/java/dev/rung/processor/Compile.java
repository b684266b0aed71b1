package dev.rung.processor;

import static java.util.stream.Collectors.joining;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles as a user does: the api, what it needs and nothing else on the class path, the processors as the services order them. */
final class Compile {

    private Compile() {}

    static List<Processor> processors(Processor... others) {
        var processors = new ArrayList<Processor>(
                List.of(new MigrationClassProcessor(), new MigrationProcessor(), new MigrationProcessorClaim()));
        processors.addAll(List.of(others));
        return processors;
    }

    static Compiler javac(Object... options) {
        return Compiler.javac()
                .withClasspath(apiJars())
                .withProcessors(processors())
                .withOptions(options);
    }

    /** Returns the api and what it needs, as a class path. */
    static String api() {
        return apiJars().stream().map(File::toString).collect(joining(File.pathSeparator));
    }

    private static List<File> apiJars() {
        return List.of(
                jarOf(Migration.class).toFile(), jarOf(ReversibleSchema.class).toFile());
    }

    static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns what the compiler says, sorted by file and place, as a user reads it. */
    static String messages(Compilation compilation) {
        return messages(compilation.diagnostics());
    }

    static String messages(List<? extends Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream().map(Compile::message).sorted().collect(joining());
    }

    private static String message(Diagnostic<? extends JavaFileObject> diagnostic) {
        var source = diagnostic.getSource();
        String place = source == null
                ? ""
                : "%s:%d:%d: "
                        .formatted(
                                Path.of(source.getName()).getFileName(),
                                diagnostic.getLineNumber(),
                                diagnostic.getColumnNumber());
        return place + diagnostic.getKind().name().toLowerCase(Locale.ROOT) + ": " + diagnostic.getMessage(Locale.ROOT)
                + "\n";
    }
}
