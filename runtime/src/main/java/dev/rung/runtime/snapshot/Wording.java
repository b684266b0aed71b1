package dev.rung.runtime.snapshot;

import dev.rung.runtime.internal.sql.Secrets;
import dev.rung.runtime.snapshot.SchemaDifference.Changed;
import java.util.List;

/** Says in the words of SQL what changed in an object. */
final class Wording {

    /** A longer value is cut: the difference has it whole. */
    private static final int LONGEST = 200;

    private static final String FLAG = "yes";
    private static final String GRANTS = "grants to ";

    private Wording() {}

    /** Returns what is to follow the object's name. */
    static String of(Changed change) {
        var before = change.before().orElse("");
        var after = change.after().orElse("");
        if (change.after().isEmpty()) {
            return "lost its " + told(change.property(), before);
        }
        if (change.before().isEmpty()) {
            return "got " + told(change.property(), after);
        }
        return before.contains("\n") || after.contains("\n")
                ? otherLine(
                        change.property(),
                        before.lines().toList(),
                        after.lines().toList())
                : "has %s instead of %s".formatted(told(change.property(), after), value(change.property(), before));
    }

    private static String told(String property, String value) {
        return value.equals(FLAG) ? property : property + ' ' + value(property, value);
    }

    private static String otherLine(String property, List<String> before, List<String> after) {
        var line = 0;
        while (line < before.size() && line < after.size() && before.get(line).equals(after.get(line))) {
            line++;
        }
        return "has another %s from line %d on: %s instead of %s"
                .formatted(property, line + 1, quoted(after, line), quoted(before, line));
    }

    private static String quoted(List<String> lines, int line) {
        return line < lines.size() ? '"' + shown(lines.get(line)) + '"' : "no line";
    }

    private static String value(String property, String value) {
        return property.startsWith(GRANTS) ? '(' + shown(value) + ')' : shown(value);
    }

    /** White space is shown as one space, but for a line that has nothing else. */
    private static String shown(String value) {
        var lines = value.strip().lines().toList();
        var first = lines.isEmpty() ? "" : Secrets.redact(lines.get(0));
        var cut = first.length() > LONGEST ? first.substring(0, LONGEST) : first;
        return cut.length() < first.length() || lines.size() > 1 ? cut + " ..." : cut;
    }
}
