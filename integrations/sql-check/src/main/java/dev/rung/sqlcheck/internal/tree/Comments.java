package dev.rung.sqlcheck.internal.tree;

import dev.rung.schema.internal.sql.SqlSpace;

/**
 * Comments are white space to a server. The grammar's scanner keeps them instead, and then does not see tokens that belong
 * together across one: {@code not -- why} with {@code in} on the next line, or the parts of a constant.
 */
public final class Comments {

    private Comments() {}

    /**
     * Returns {@code sql} with a blank for each character of a comment. Line ends between two tokens stay, since the parts of
     * a constant are joined over them; where a block comment stands too they become blanks, since then they are not. A
     * block comment that never ends stays, for the server refuses it.
     */
    public static String blanked(String sql) {
        if (!sql.contains("--") && !sql.contains("/*")) {
            return sql;
        }
        var blanked = new StringBuilder(sql);
        int at = 0;
        while (at < sql.length()) {
            int end = Quoted.end(sql, at);
            if (isSpace(sql, at)) {
                end = endOfSpace(sql, at);
                blank(blanked, at, end);
            }
            at = end;
        }
        return blanked.toString();
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
