package dev.rung.schema.internal.sql;

import java.util.OptionalInt;

/** White space and comments of SQL. */
public final class SqlSpace {

    private SqlSpace() {}

    /** Returns where white space and {@code --} comments end that begin at {@code from}; {@code from} where none do. */
    public static int end(String text, int from) {
        var at = from;
        while (at < text.length()) {
            if (isSpace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("--", at)) {
                at = endOfLine(text, at);
            } else {
                break;
            }
        }
        return at;
    }

    /** Returns the end of the comment that begins at {@code from}, with those within it; the end of the text if it never ends. */
    public static int endOfComment(String text, int from) {
        return closeOfComment(text, from).orElse(text.length());
    }

    /** Returns the same; empty if the comment never ends. */
    public static OptionalInt closeOfComment(String text, int from) {
        var depth = 0;
        var at = from;
        while (at < text.length()) {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return OptionalInt.of(at);
                }
            } else {
                at++;
            }
        }
        return OptionalInt.empty();
    }

    public static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** Returns the end of the line, before what ends it. */
    public static int endOfLine(String text, int from) {
        var at = from;
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
