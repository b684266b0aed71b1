package dev.rung.schema.internal.sql;

import java.util.OptionalInt;

/** Constants and names in quotes. */
public final class SqlQuotes {

    private SqlQuotes() {}

    /** Returns the end of what the quote at {@code from} begins; the same quote twice is one quote of the text. */
    public static int end(String text, int from) {
        var quote = text.charAt(from);
        var at = from;
        do {
            at = text.indexOf(quote, at + 1);
            if (at < 0) {
                return text.length();
            }
            at++;
        } while (at < text.length() && text.charAt(at) == quote);
        return at;
    }

    /**
     * Returns the end of the {@code E''} constant whose quote is at {@code from}: a backslash takes the next character with
     * it, also in the parts that follow on other lines.
     */
    public static int endOfEscaped(String text, int from) {
        var end = endOfEscapedPart(text, from);
        var next = SqlSpace.end(text, end);
        while (continues(text, end, next)) {
            end = endOfEscapedPart(text, next);
            next = SqlSpace.end(text, end);
        }
        return end;
    }

    /** Returns the end of the one part of an {@code E''} constant whose quote is at {@code from}. */
    public static int endOfEscapedPart(String text, int from) {
        var at = from + 1;
        while (at < text.length()) {
            var c = text.charAt(at);
            if (c == '\'' && !text.startsWith("'", at + 1)) {
                return at + 1;
            }
            at += c == '\\' || c == '\'' ? 2 : 1;
        }
        return text.length();
    }

    /** Returns the end of the constant in dollar quotes that begins at {@code from}; empty if none does. */
    public static OptionalInt endOfDollar(String text, int from) {
        var tag = from + 1;
        while (tag < text.length() && isTagPart(text.charAt(tag), tag == from + 1)) {
            tag++;
        }
        if (!text.startsWith("$", tag)) {
            return OptionalInt.empty();
        }
        var delimiter = text.substring(from, tag + 1);
        var closing = text.indexOf(delimiter, tag + 1);
        return OptionalInt.of(closing < 0 ? text.length() : closing + delimiter.length());
    }

    private static boolean isTagPart(char c, boolean first) {
        return SqlLexer.isWordStart(c) || (!first && SqlLexer.isDigit(c));
    }

    /** Returns the {@code E''} constant {@code text} as one constant where it continues in another line. */
    public static String joinedEscaped(String text) {
        var joined = new StringBuilder();
        var at = text.indexOf('\'') + 1;
        var copied = 0;
        while (at < text.length()) {
            var c = text.charAt(at);
            if (c == '\'' && !text.startsWith("'", at + 1)) {
                var next = SqlSpace.end(text, at + 1);
                if (next == text.length()) {
                    break;
                }
                joined.append(text, copied, at);
                copied = next + 1;
                at = copied;
            } else {
                at += c == '\\' || c == '\'' ? 2 : 1;
            }
        }
        return joined.append(text, copied, text.length()).toString();
    }

    /** Returns whether the quote at {@code next} continues a constant: after white space from {@code space} with a line end in it. */
    public static boolean continues(String text, int space, int next) {
        return text.startsWith("'", next) && text.substring(space, next).chars().anyMatch(c -> c == '\n' || c == '\r');
    }
}
