package dev.rung.sqlcheck.internal.lint;

import java.util.Collection;

/** Names in a row, of which there may be hundreds. */
public final class FirstFew {

    private static final int MOST = 3;

    private FirstFew() {}

    /** Returns the first names, and how many more there are. */
    public static String of(Collection<String> names) {
        var first = String.join(", ", names.stream().limit(MOST).toList());
        return names.size() > MOST ? first + " and " + (names.size() - MOST) + " more" : first;
    }
}
