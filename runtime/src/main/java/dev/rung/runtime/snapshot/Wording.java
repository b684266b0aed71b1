package dev.rung.runtime.snapshot;

import dev.rung.runtime.internal.sql.Secrets;
import dev.rung.runtime.internal.text.Printable;
import dev.rung.runtime.snapshot.SchemaDifference.Changed;
import java.util.List;
import java.util.Optional;

/** Describes in the words of SQL what changed in an object. */
final class Wording {

    /** A longer value is cut: the difference has it whole. */
    private static final int LONGEST = 200;

    private static final String FLAG = "yes";
    private static final String GRANTS = "grants to ";
    private static final String OPTIONS = "options";

    private Wording() {}

    /** Returns what is to follow the object's name. */
    static String of(Changed change) {
        var before = described(change, change.before());
        var after = described(change, change.after());
        if (change.grade() == Grade.COSMETIC && change.property().equals(Comparison.BODY)) {
            return "has other white space or comments in its body";
        }
        if (change.after().isEmpty()) {
            return "lost its " + before;
        }
        if (change.before().isEmpty()) {
            return "got " + after;
        }
        return otherLine(change)
                .orElseGet(() -> "has %s instead of %s".formatted(after, withoutProperty(change, before)));
    }

    private static String described(Changed change, Optional<String> value) {
        return change.property()
                + value.filter(text -> !text.equals(FLAG))
                        .map(text -> ' ' + value(change, text))
                        .orElse("");
    }

    private static String withoutProperty(Changed change, String described) {
        var start = change.property() + ' ';
        var isFlag = change.after().filter(FLAG::equals).isPresent();
        return described.startsWith(start) && !isFlag ? described.substring(start.length()) : described;
    }

    /** Returns where two long texts part; empty where both are one line. */
    private static Optional<String> otherLine(Changed change) {
        var before = change.before().orElse("").lines().toList();
        var after = change.after().orElse("").lines().toList();
        if (before.equals(after)) {
            return Optional.of("has other line ends in its " + change.property());
        }
        return before.size() < 2 && after.size() < 2
                ? Optional.empty()
                : Optional.of(otherLine(change.property(), before, after));
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

    private static String value(Changed change, String value) {
        if (change.property().startsWith(GRANTS)) {
            return '(' + shown(value) + ')';
        }
        if (change.property().endsWith(OPTIONS)) {
            return Printable.cut(Printable.of(Secrets.inOptions(value)), LONGEST);
        }
        return isSecret(change) ? Secrets.summary(value, LONGEST) : shown(value);
    }

    /** The default of a column that is called password. */
    private static boolean isSecret(Changed change) {
        return change.property().equals("default")
                && Secrets.isNamedBy(change.id().name());
    }

    /** Returns the start of a value, on one line. */
    private static String shown(String value) {
        var lines = value.strip().lines().toList();
        var first = lines.isEmpty() ? "" : Printable.of(Secrets.redact(lines.get(0)));
        var cut = Printable.cut(first, LONGEST);
        return lines.size() > 1 && cut.equals(first) ? cut + " ..." : cut;
    }
}
