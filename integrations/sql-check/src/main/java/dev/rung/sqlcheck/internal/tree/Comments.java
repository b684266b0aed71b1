package dev.rung.sqlcheck.internal.tree;

import dev.rung.schema.internal.sql.SqlQuotes;
import dev.rung.schema.internal.sql.SqlSpace;

/**
 * Comments are white space to a server. The grammar's scanner keeps them instead, and then does not see tokens that belong
 * together across one: {@code not -- why} with {@code in} on the next line, or the parts of a constant.
 */
public final class Comments {

    private Comments() {}

    /**
     * Returns {@code sql} with a blank for each character of a comment. Line ends between two tokens stay, since the parts of
     * a constant are joined over them; where there is a block comment too they become blanks, since then they are not. A
     * block comment that never ends stays, for the server refuses it.
     */
    public static String blanked(String sql) {
        if (!sql.contains("--") && !sql.contains("/*")) {
            return sql;
        }
        var blanked = new StringBuilder(sql);
        int at = 0;
        while (at < sql.length()) {
            if (isSpace(sql, at)) {
                int end = endOfSpace(sql, at);
                blank(blanked, at, end);
                at = end;
            } else if (sql.charAt(at) == '\'' && Quoted.isEscapeString(sql, at)) {
                at = blankBetweenParts(blanked, sql, at);
            } else {
                at = Quoted.end(sql, at);
            }
        }
        return blanked.toString();
    }

    /** Returns the end of the {@code E''} constant at {@code start}: only its first part is marked, and all have escapes. */
    private static int blankBetweenParts(StringBuilder blanked, String sql, int start) {
        int end = SqlQuotes.endOfEscapedPart(sql, start);
        int next = endOfSpace(sql, end);
        while (SqlQuotes.continues(sql, end, next) && !hasBlockComment(sql.substring(end, next))) {
            blank(blanked, end, next);
            end = SqlQuotes.endOfEscapedPart(sql, next);
            next = endOfSpace(sql, end);
        }
        return end;
    }

    private static int endOfSpace(String sql, int start) {
        int end = start;
        while (end < sql.length() && isSpace(sql, end)) {
            end = Quoted.end(sql, end);
        }
        return end;
    }

    private static boolean isSpace(String sql, int at) {
        return SqlSpace.isLineEnd(sql.charAt(at))
                || " \t\f".indexOf(sql.charAt(at)) >= 0
                || sql.startsWith("--", at)
                || isBlockComment(sql, at);
    }

    private static boolean isBlockComment(String sql, int at) {
        return sql.startsWith("/*", at) && SqlSpace.closeOfComment(sql, at).isPresent();
    }

    private static void blank(StringBuilder text, int start, int end) {
        boolean joins = !hasBlockComment(text.substring(start, end));
        for (int i = start; i < end; i++) {
            if (!joins || !SqlSpace.isLineEnd(text.charAt(i))) {
                text.setCharAt(i, ' ');
            }
        }
    }

    private static boolean hasBlockComment(String space) {
        int at = 0;
        while (at < space.length() && !isBlockComment(space, at)) {
            at = Quoted.end(space, at);
        }
        return at < space.length();
    }
}
