package dev.rung.runtime.internal.sql;

import java.util.Locale;
import java.util.Set;

/** The words by which a statement shows that it may leave something in its session. */
final class SessionWords {

    /** Statements that leave nothing, unless one of the words below stands in them. */
    static final Set<String> LEAVE_NOTHING = Set.of(
            "alter",
            "analyze",
            "cluster",
            "comment",
            "copy",
            "create",
            "delete",
            "drop",
            "grant",
            "insert",
            "lock",
            "merge",
            "refresh",
            "reindex",
            "release",
            "revoke",
            "savepoint",
            "truncate",
            "update",
            "vacuum");

    private static final Set<String> LEAVE_SOMETHING = Set.of("set_config", "temp", "temporary", "listen", "declare");

    private SessionWords() {}

    /** Returns whether one of the words stands anywhere in {@code text}, also in a constant or a comment. */
    static boolean in(String text) {
        var at = 0;
        while (at < text.length()) {
            var end = at;
            while (end < text.length() && isWordPart(text.charAt(end))) {
                end++;
            }
            if (end > at && leavesSomething(text.substring(at, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    private static boolean leavesSomething(String word) {
        return LEAVE_SOMETHING.contains(word) || word.startsWith("pg_temp");
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
