package dev.rung.sqlcheck;

import static java.util.stream.Collectors.joining;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.rung.testing.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles as a user does: the api, what it needs and nothing else on the class path. */
final class Compile {

    private Compile() {}

    static Compiler javac(Object... options) {
        return javacWith(List.of(new SqlCheckProcessor()), options);
    }

    static Compiler javacWith(List<? extends Processor> processors, Object... options) {
        return Compiler.javac()
                .withClasspath(ClassPath.apiJars())
                .withProcessors(processors)
                .withOptions(options);
    }

    /** Returns what the compiler says as a user reads it, with the line and the caret below. */
    static String messages(Compilation compilation) {
        return compilation.diagnostics().stream()
                .sorted(Comparator.comparing(Compile::file).thenComparing(Diagnostic::getPosition))
                .map(Compile::message)
                .collect(joining("\n"));
    }

    private static String file(Diagnostic<? extends JavaFileObject> diagnostic) {
        var source = diagnostic.getSource();
        return source == null ? "" : Path.of(source.getName()).getFileName().toString();
    }

    private static String message(Diagnostic<? extends JavaFileObject> diagnostic) {
        String said = diagnostic.getKind().name().toLowerCase(Locale.ROOT) + ": " + diagnostic.getMessage(Locale.ROOT);
        if (diagnostic.getLineNumber() < 1) {
            return said + "\n";
        }
        return "%s:%d: %s%n%s%n%s^%n"
                .formatted(
                        file(diagnostic),
                        diagnostic.getLineNumber(),
                        said,
                        line(diagnostic),
                        " ".repeat((int) diagnostic.getColumnNumber() - 1));
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        try {
            var source = diagnostic.getSource().getCharContent(true).toString();
            return source.lines()
                    .skip(diagnostic.getLineNumber() - 1)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
