package dev.rung.runtime.internal.sql;

import dev.rung.runtime.internal.text.DisplayWidth;
import dev.rung.runtime.internal.text.Printable;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The lines of a statement that a message shows, with {@code ***} in the place of its constants: the one at fault with a caret
 * under it and what comes before, or the beginning where no place is at fault. Each begins with a line end and spaces, as the
 * lines of an explanation do.
 */
public final class StatementExcerpt {

    /** How many lines are shown at most, the one at fault among them. */
    private static final int MOST_LINES = 3;

    /** How much of a line is shown, and of that how much before what is at fault. */
    private static final int LONGEST_LINE = 100;

    private static final int BEFORE_FAULT = 60;

    private static final String CUT = "...";

    private static final String NUMBERED = "\n    %4d | %s";

    private static final String CARET = "\n         | %s^";

    private final List<String> lines;
    private final int firstNumber;

    private StatementExcerpt(String shown, int firstNumber) {
        this.lines = List.of(shown.split("\n", -1));
        this.firstNumber = firstNumber;
    }

    /**
     * Returns the lines.
     *
     * @param sql the statement
     * @param firstNumber the number of its first line
     * @param fault where it is wrong, as an index; empty where that is not known
     */
    public static String of(String sql, int firstNumber, OptionalInt fault) {
        var masked = MaskedStatement.laidOut(sql);
        var shown = printable(masked.text());
        if (!isSafe(sql, shown)) {
            return NUMBERED.formatted(firstNumber, Secrets.summary(sql, LONGEST_LINE));
        }
        var excerpt = new StatementExcerpt(shown, firstNumber);
        if (fault.isEmpty()) {
            return excerpt.beginning();
        }
        var place = masked.place(fault.getAsInt());
        return masked.isInsideMask(fault.getAsInt()) ? excerpt.upTo(place) : excerpt.at(place);
    }

    /** Where more is to be masked than constants, the place at fault would not be where it is. */
    private static boolean isSafe(String sql, String shown) {
        return UnquotedSecrets.masked(sql).equals(sql)
                && SecretScanner.scan(UnquotedSecrets.masked(shown), Quotation.NONE)
                        .equals(shown);
    }

    /** One character for each that would not be shown as it is, so that all stay where they are. */
    private static String printable(String text) {
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            var shown = Character.toString(character);
            var isKept = character == '\n' || Printable.of(shown).equals(shown);
            printable.append(isKept ? shown : "\uFFFD".repeat(shown.length()));
        });
        return printable.toString();
    }

    private String at(int place) {
        var line = line(place);
        return before(line) + fault(line, place - start(line));
    }

    private String upTo(int place) {
        var line = line(place);
        return before(line) + numbered(line, cut(lines.get(line)));
    }

    private int line(int place) {
        var line = 0;
        for (var end = lines.get(0).length();
                line < lines.size() - 1 && end < place;
                end += 1 + lines.get(line).length()) {
            line++;
        }
        return line;
    }

    private int start(int line) {
        return lines.subList(0, line).stream()
                .mapToInt(text -> text.length() + 1)
                .sum();
    }

    private String before(int line) {
        return IntStream.range(Math.max(0, line - MOST_LINES + 1), line)
                .mapToObj(before -> numbered(before, cut(lines.get(before))))
                .collect(Collectors.joining());
    }

    /** A comment before the statement is blank. */
    private String beginning() {
        var first = 0;
        while (first < lines.size() - 1 && lines.get(first).isBlank()) {
            first++;
        }
        var end = Math.min(first + MOST_LINES, lines.size());
        var excerpt = new StringBuilder();
        for (var line = first; line < end; line++) {
            excerpt.append(numbered(line, cut(lines.get(line))));
        }
        return excerpt.append(end < lines.size() ? numbered(end, CUT) : "").toString();
    }

    private String fault(int line, int column) {
        var text = lines.get(line);
        var from = text.length() <= LONGEST_LINE ? 0 : boundary(text, Math.max(0, column - BEFORE_FAULT));
        var before = (from > 0 ? CUT : "") + text.substring(from, Math.min(column, text.length()));
        var shown = before
                + text.substring(
                        Math.min(column, text.length()), boundary(text, Math.min(text.length(), from + LONGEST_LINE)))
                + (from + LONGEST_LINE < text.length() ? CUT : "");
        return numbered(line, shown) + CARET.formatted(" ".repeat(DisplayWidth.of(before)));
    }

    private static int boundary(String text, int at) {
        var splitsPair = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return splitsPair ? at - 1 : at;
    }

    private static String cut(String line) {
        return Printable.cut(line, LONGEST_LINE);
    }

    private String numbered(int line, String text) {
        return NUMBERED.formatted(firstNumber + line, text).stripTrailing();
    }
}
