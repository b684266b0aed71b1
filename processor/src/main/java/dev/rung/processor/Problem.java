package dev.rung.processor;

import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;

/** A problem to report to the author of a migration. */
record Problem(ProblemCode code, Diagnostic.Kind severity, Location location, List<Object> arguments) {

    private static final String INDENT = "\n  "; // to which javac adds two

    static Problem of(ProblemCode code, Location location, Object... arguments) {
        return new Problem(code, code.severity(), location, List.of(arguments));
    }

    boolean isError() {
        return severity == Diagnostic.Kind.ERROR;
    }

    Problem asError() {
        return new Problem(code, Diagnostic.Kind.ERROR, location, arguments);
    }

    /** Returns the whole text: a first line that is enough by itself, five lines at most. */
    String message() {
        var lines = new ArrayList<>(code.lines());
        if (!location.about().isEmpty()) {
            lines.add(1, "Class   : " + location.about() + ", which did not change");
        }
        lines.add("Docs    : docs/errors.md, " + code.code());
        var format = "[" + code.code() + "] " + String.join(INDENT, lines);
        return String.format(format, arguments.toArray());
    }
}
