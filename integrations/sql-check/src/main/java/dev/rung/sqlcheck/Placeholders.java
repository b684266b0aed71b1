package dev.rung.sqlcheck;

/**
 * Writes JDBC's {@code ?} as the driver does: {@code $1}, {@code $2}, ..., and {@code ??} as the operator {@code ?}.
 * What stands in quotes or comments is left alone.
 */
final class Placeholders {

    private final String sql;
    private final PlacedText.Builder numbered = new PlacedText.Builder();
    private int at;
    private int number;

    private Placeholders(String sql) {
        this.sql = sql;
    }

    /** Returns the SQL that the server gets, each character at its index in {@code sql}. */
    static PlacedText number(String sql) {
        var placeholders = new Placeholders(sql);
        while (placeholders.at < sql.length()) {
            placeholders.next();
        }
        return placeholders.numbered.build();
    }

    private void next() {
        if (sql.startsWith("??", at)) {
            numbered.append('?', at);
            at += 2;
        } else if (sql.charAt(at) == '?') {
            numbered.append("$" + ++number, at++);
        } else {
            copy(endOfQuoted());
        }
    }

    private void copy(int end) {
        while (at < end) {
            numbered.append(sql.charAt(at), at++);
        }
    }

    private int endOfQuoted() {
        return switch (sql.charAt(at)) {
            case '\'' -> endOfString(isEscapeString());
            case '"' -> after("\"", at + 1);
            case '$' -> endOfDollarQuote();
            case '-' -> sql.startsWith("--", at) ? after("\n", at) : at + 1;
            case '/' -> sql.startsWith("/*", at) ? endOfComment() : at + 1;
            default -> at + 1;
        };
    }

    private boolean isEscapeString() {
        boolean marked = at > 0 && "eE".indexOf(sql.charAt(at - 1)) >= 0;
        return marked && (at == 1 || !Character.isJavaIdentifierPart(sql.charAt(at - 2)));
    }

    private int endOfString(boolean escapes) {
        int end = at + 1;
        while (end < sql.length() && sql.charAt(end) != '\'') {
            end += escapes && sql.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, sql.length());
    }

    private int endOfDollarQuote() {
        int tag = at + 1;
        while (tag < sql.length() && Character.isJavaIdentifierPart(sql.charAt(tag)) && sql.charAt(tag) != '$') {
            tag++;
        }
        boolean quote = tag < sql.length() && sql.charAt(tag) == '$';
        boolean withinName = at > 0 && Character.isJavaIdentifierPart(sql.charAt(at - 1));
        return quote && !withinName ? after(sql.substring(at, tag + 1), tag + 1) : at + 1;
    }

    private int endOfComment() {
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
        return Math.min(end, sql.length());
    }

    private int after(String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }
}
