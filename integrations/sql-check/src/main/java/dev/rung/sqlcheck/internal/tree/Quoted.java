package dev.rung.sqlcheck.internal.tree;

import java.util.OptionalInt;

/** Where PostgreSQL reads no words: in strings, quoted names and comments. */
public final class Quoted {

    private Quoted() {}

    /** Returns the end of what is quoted at {@code at}; the next index if that is nothing. */
    public static int end(String sql, int at) {
        return switch (sql.charAt(at)) {
            case '\'' -> endOfString(sql, at, isEscapeString(sql, at));
            case '"' -> endOfName(sql, at);
            case '$' -> endOfDollarQuote(sql, at);
            case '-' -> sql.startsWith("--", at) ? lineEnd(sql, at) : at + 1;
            case '/' -> sql.startsWith("/*", at) ? closeOfComment(sql, at).orElse(sql.length()) : at + 1;
            default -> at + 1;
        };
    }

    private static boolean isEscapeString(String sql, int at) {
        boolean marked = at > 0 && "eE".indexOf(sql.charAt(at - 1)) >= 0;
        return marked && (at == 1 || !Character.isJavaIdentifierPart(sql.charAt(at - 2)));
    }

    private static int endOfString(String sql, int at, boolean escapes) {
        int end = at + 1;
        while (end < sql.length() && (sql.charAt(end) != '\'' || sql.startsWith("''", end))) {
            boolean pair = sql.charAt(end) == '\'' || (escapes && sql.charAt(end) == '\\');
            end += pair ? 2 : 1;
        }
        return Math.min(end + 1, sql.length());
    }

    private static int endOfName(String sql, int at) {
        int end = after(sql, "\"", at + 1);
        while (sql.startsWith("\"", end)) { // two of them are one of the name
            end = after(sql, "\"", end + 1);
        }
        return end;
    }

    private static int endOfDollarQuote(String sql, int at) {
        int tag = at + 1;
        while (tag < sql.length() && Character.isJavaIdentifierPart(sql.charAt(tag)) && sql.charAt(tag) != '$') {
            tag++;
        }
        boolean quote = tag < sql.length() && sql.charAt(tag) == '$';
        boolean withinName = at > 0 && Character.isJavaIdentifierPart(sql.charAt(at - 1));
        return quote && !withinName ? after(sql, sql.substring(at, tag + 1), tag + 1) : at + 1;
    }

    /** Returns the end of the line, before what ends it. */
    private static int lineEnd(String sql, int at) {
        int end = at;
        while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Returns the end of the comment that begins at {@code at}, with those within it; empty if it never ends. */
    static OptionalInt closeOfComment(String sql, int at) {
        int depth = 1;
        int end = at + 2;
        while (end < sql.length() && depth > 0) {
            if (sql.startsWith("/*", end)) {
                depth++;
                end += 2;
            } else if (sql.startsWith("*/", end)) {
                depth--;
                end += 2;
            } else {
                end++;
            }
        }
        return depth == 0 ? OptionalInt.of(end) : OptionalInt.empty();
    }

    private static int after(String sql, String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }
}
