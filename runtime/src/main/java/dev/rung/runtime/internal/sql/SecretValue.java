package dev.rung.runtime.internal.sql;

import dev.rung.schema.internal.sql.SqlSpace;

/** Finds the end of a value. A value without an end ends with its text: a text may be truncated. */
final class SecretValue {

    private SecretValue() {}

    /**
     * Returns the end of the string constant whose first quote is at {@code from}. It may be part of another constant, with its
     * quotes doubled; a backslash may take the quote after it along, as in {@code E''}; and it continues in the next line, or
     * after {@code ||}.
     */
    static int ofConstant(String text, int from) {
        var end = ofOneConstant(text, from);
        var next = SqlSpace.end(text, end);
        while (continues(text, end, next)) {
            end = ofOneConstant(text, text.indexOf('\'', next));
            next = SqlSpace.end(text, end);
        }
        return end;
    }

    private static boolean continues(String text, int end, int next) {
        if (text.startsWith("'", next)) {
            return text.substring(end, next).chars().anyMatch(c -> c == '\n' || c == '\r');
        }
        return text.startsWith("||", next) && text.startsWith("'", SqlSpace.end(text, next + 2));
    }

    private static int ofOneConstant(String text, int from) {
        var at = ofRun(text, from, '\'');
        var quotes = Integer.lowestOneBit(at - from);
        while (at < text.length()) {
            var c = text.charAt(at);
            if (c == '\'') {
                var end = ofRun(text, at, '\'');
                if ((end - at) % (2 * quotes) != 0) {
                    return end;
                }
                at = end;
            } else {
                at += c == '\\' ? 2 : 1;
            }
        }
        return text.length();
    }

    private static int ofRun(String text, int from, char c) {
        var at = from;
        while (at < text.length() && text.charAt(at) == c) {
            at++;
        }
        return at;
    }

    /** Returns the end of the constant in dollar quotes at {@code from}; {@code from} where none begins there. */
    static int ofDollars(String text, int from) {
        var tag = from + 1;
        while (tag < text.length() && isWord(text.charAt(tag))) {
            tag++;
        }
        if (!text.startsWith("$", tag) || (tag > from + 1 && Character.isDigit(text.charAt(from + 1)))) {
            return from;
        }
        var delimiter = text.substring(from, tag + 1);
        var closing = text.indexOf(delimiter, tag + 1);
        return closing < 0 ? text.length() : closing + delimiter.length();
    }

    /** Returns the end of the value at {@code from}, quoted in any way or not at all. */
    static int of(String text, int from) {
        if (from >= text.length()) {
            return text.length();
        }
        var c = text.charAt(from);
        if (text.startsWith("\\\"", from)) {
            return after(text, "\\\"", from + 2);
        }
        return switch (c) {
            case '\'' -> ofConstant(text, from);
            case '"', '`' -> ofQuoted(text, from);
            case '(', '[', '{' -> ofBrackets(text, from);
            case '|', '>' -> text.length(); // a block of YAML
            case '$' -> Math.max(ofDollars(text, from), ofWord(text, from));
            default -> ofPrefixed(text, from);
        };
    }

    /** {@code E''}, {@code N''}, {@code U&''}, or one word. */
    private static int ofPrefixed(String text, int from) {
        var quote = text.startsWith("&'", from + 1) ? from + 2 : from + 1;
        return text.startsWith("'", quote) ? ofConstant(text, quote) : ofWord(text, from);
    }

    /** Returns the end of the word at {@code from}; a backslash takes the next character along, a bracket all that is in it. */
    static int ofWord(String text, int from) {
        var at = from;
        while (at < text.length() && text.charAt(at) != '&' && !Character.isWhitespace(text.charAt(at))) {
            at = text.charAt(at) == '(' ? ofBrackets(text, at) : at + (text.charAt(at) == '\\' ? 2 : 1);
        }
        return Math.min(at, text.length());
    }

    /** Returns the end of the words from {@code from} on that are one value: that of the line, or of its part. */
    static int ofWords(String text, int from) {
        var at = from;
        while (at < text.length()
                && ";)}]\"".indexOf(text.charAt(at)) < 0
                && !SqlSpace.isLineEnd(text.charAt(at))
                && !text.startsWith(", ", at)) {
            at++;
        }
        return at;
    }

    static int ofLine(String text, int from) {
        var at = from;
        while (at < text.length() && !SqlSpace.isLineEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Returns the end of what the quote at {@code from} begins, where quotes are doubled or have a backslash. */
    private static int ofQuoted(String text, int from) {
        var quote = text.charAt(from);
        var at = from + 1;
        while (at < text.length()) {
            var c = text.charAt(at);
            if (c == quote && !(at + 1 < text.length() && text.charAt(at + 1) == quote)) {
                return at + 1;
            }
            at += c == '\\' || c == quote ? 2 : 1;
        }
        return text.length();
    }

    private static int ofBrackets(String text, int from) {
        var depth = 0;
        for (var at = from; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == '\'') {
                at = ofConstant(text, at) - 1;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if ((c == ')' || c == ']' || c == '}') && --depth == 0) {
                return at + 1;
            }
        }
        return text.length();
    }

    private static int after(String text, String closing, int from) {
        var at = text.indexOf(closing, from);
        return at < 0 ? text.length() : at + closing.length();
    }

    static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
