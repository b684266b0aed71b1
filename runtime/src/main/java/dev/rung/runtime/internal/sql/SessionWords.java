package dev.rung.runtime.internal.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words by which a statement shows that it may leave something in its session. */
final class SessionWords {

    /** Statements that leave nothing in the session, unless they contain one of the words below. */
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

    private static final List<String> LEAVE_SOMETHING = List.of("set_config", "temp", "listen", "declare");

    private SessionWords() {}

    /** Returns whether {@code text} contains one of the words, also within another word or a constant. */
    static boolean in(String text) {
        var lowerCase = text.toLowerCase(Locale.ROOT);
        for (var word : LEAVE_SOMETHING) {
            if (lowerCase.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
