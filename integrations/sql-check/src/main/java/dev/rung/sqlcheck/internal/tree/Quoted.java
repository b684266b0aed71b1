package dev.rung.sqlcheck.internal.tree;

import dev.rung.schema.internal.sql.SqlQuotes;
import dev.rung.schema.internal.sql.SqlSpace;

/** Where PostgreSQL reads no words: in strings, quoted names and comments. */
public final class Quoted {

    private Quoted() {}

    /** Returns the end of what is quoted at {@code at}; the next index if that is nothing. */
    public static int end(String sql, int at) {
        return switch (sql.charAt(at)) {
            case '\'' -> isEscapeString(sql, at) ? SqlQuotes.endOfEscaped(sql, at) : SqlQuotes.end(sql, at);
            case '"' -> SqlQuotes.end(sql, at);
            case '$' ->
                isWithinName(sql, at) ? at + 1 : SqlQuotes.endOfDollar(sql, at).orElse(at + 1);
            case '-' -> sql.startsWith("--", at) ? SqlSpace.endOfLine(sql, at) : at + 1;
            case '/' -> sql.startsWith("/*", at) ? SqlSpace.endOfComment(sql, at) : at + 1;
            default -> at + 1;
        };
    }

    /** Returns whether the quote at {@code at} begins an {@code E''} constant. */
    static boolean isEscapeString(String sql, int at) {
        boolean marked = at > 0 && "eE".indexOf(sql.charAt(at - 1)) >= 0;
        return marked && !isWithinName(sql, at - 1);
    }

    private static boolean isWithinName(String sql, int at) {
        return at > 0 && Character.isJavaIdentifierPart(sql.charAt(at - 1));
    }
}
