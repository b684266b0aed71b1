package dev.rung.sqlcheck;

import dev.rung.sqlcheck.internal.grammar.Verdict;
import java.util.Optional;

/**
 * What the server would say of a constant.
 *
 * @param message the server's words
 * @param index the character of the constant that they are about; its length at the end
 */
record Refusal(String message, int index) {

    private static final int LONGEST_LINE = 100;

    static Refusal of(Verdict.SyntaxError error, SqlArgument argument, PositionedText statement) {
        String text = statement.text();
        if (error.position() == Verdict.SyntaxError.NOWHERE) {
            return new Refusal(error.message(), 0);
        }
        int points = Math.min(error.position(), text.codePointCount(0, text.length()));
        int index = text.offsetByCodePoints(0, points);
        boolean atEnd = index >= text.length() - argument.suffix().length();
        return atEnd
                ? new Refusal(
                        "syntax error at end of input", statement.positionOf(text.length() - 1) + lastWidth(argument))
                : new Refusal(error.message(), statement.positionOf(index));
    }

    /** The suffix is at the end already, the last character is before it. */
    private static int lastWidth(SqlArgument argument) {
        return argument.suffix().isEmpty() ? 1 : 0;
    }

    /** Returns the line of the constant, with its number and the column. */
    String line(String sql) {
        int at = Math.min(index, sql.length());
        int start = sql.lastIndexOf('\n', at - 1) + 1;
        int end = sql.indexOf('\n', at);
        String line = sql.substring(start, end < 0 ? sql.length() : end).strip();
        long number = sql.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        String shown = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "..." : line;
        return "line " + number + ", column " + (sql.codePointCount(start, at) + 1) + ": " + shown;
    }

    /** Returns what to do about what other tools understand, and PostgreSQL does not. */
    Optional<String> advice(String sql, SqlArgument.Parameters parameters) {
        String before = sql.substring(0, Math.min(index, sql.length()));
        return OtherTools.advice(before, sql.substring(before.length()))
                .or(() -> before.stripTrailing().endsWith("?") && parameters == SqlArgument.Parameters.NONE
                        ? Optional.of("hand the value to update or query; execute takes no parameters.")
                        : Optional.empty());
    }
}
