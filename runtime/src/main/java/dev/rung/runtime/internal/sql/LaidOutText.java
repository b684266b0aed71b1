package dev.rung.runtime.internal.sql;

import java.util.NavigableMap;
import java.util.Set;

/**
 * A text that is shown in the place of another one.
 *
 * @param text what is shown
 * @param places where each token of the other text begins, and where in this one
 * @param masks which of these tokens are not shown as they are
 */
record LaidOutText(String text, NavigableMap<Integer, Integer> places, Set<Integer> masks) {

    /** Returns whether {@code index} of the other text is inside a token that is not shown as it is. */
    boolean isInsideMask(int index) {
        var token = places.floorKey(index);
        return token != null && token < index && masks.contains(token);
    }

    /** Returns where {@code index} of the other text is; what is not shown is where it was left out. */
    int place(int index) {
        var token = places.floorEntry(index);
        var next = places.higherEntry(index);
        if (token == null) {
            return 0;
        }
        if (isInsideMask(index)) {
            return token.getValue();
        }
        var place = token.getValue() + index - token.getKey();
        return Math.min(place, next == null ? text.length() : next.getValue());
    }
}
