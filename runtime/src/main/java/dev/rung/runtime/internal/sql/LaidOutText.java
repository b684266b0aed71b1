package dev.rung.runtime.internal.sql;

import java.util.NavigableMap;

/**
 * A text that is shown in the place of another one.
 *
 * @param text what is shown
 * @param places where each token of the other text begins, and where in this one
 */
record LaidOutText(String text, NavigableMap<Integer, Integer> places) {

    /** Returns where {@code index} of the other text is; what is not shown is where it was left out. */
    int place(int index) {
        var token = places.floorEntry(index);
        var next = places.higherEntry(index);
        if (token == null) {
            return 0;
        }
        var place = token.getValue() + index - token.getKey();
        return Math.min(place, next == null ? text.length() : next.getValue());
    }
}
