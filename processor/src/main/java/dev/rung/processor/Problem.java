package dev.rung.processor;

import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;

/** A problem to report to the author of a migration. */
record Problem(ProblemCode code, Diagnostic.Kind severity, Place place, List<Object> arguments) {

    private static final String INDENT = "\n  "; // to which javac adds two

    static Problem of(ProblemCode code, Place place, Object... arguments) {
        return new Problem(code, code.severity(), place, List.of(arguments));
    }

    boolean isError() {
        return severity == Diagnostic.Kind.ERROR;
    }

    Problem asError() {
        return new Problem(code, Diagnostic.Kind.ERROR, place, arguments);
    }

    /** Returns the whole text: a first line that is enough by itself, five lines at most. */
    String message() {
        var lines = new ArrayList<>(code.lines());
        if (!place.about().isEmpty()) {
            lines.add(1, "Class   : " + place.about() + ", which did not change");
        }
        lines.add("Docs    : docs/errors.md, " + code.code());
        var format = "[" + code.code() + "] " + String.join(INDENT, lines);
        return String.format(format, arguments.toArray());
    }
}
