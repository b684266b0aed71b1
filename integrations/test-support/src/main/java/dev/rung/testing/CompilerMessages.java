package dev.rung.testing;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What a compiler reports, as text. */
public final class CompilerMessages {

    private CompilerMessages() {}

    /** Returns the diagnostics, sorted by file and place, as a user reads them. */
    public static String of(List<? extends Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream().map(CompilerMessages::message).sorted().collect(joining());
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
