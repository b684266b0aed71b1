package dev.rung.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant who wrote a name that is not there. */
final class NearNames {

    private static final int LETTERS_PER_MISTAKE = 3;

    private NearNames() {}

    /** Returns the beginning of an advice: the nearest name as a question, or nothing. */
    static String question(String name, Collection<String> known) {
        return nearest(name, known).map("did you mean %s? Else "::formatted).orElse("");
    }

    private static Optional<String> nearest(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= Math.max(1, name.length() / LETTERS_PER_MISTAKE)
                        || candidate.startsWith(name)
                        || name.startsWith(candidate))
                .min(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns how many letters have to be added, left out or changed. */
    private static int distance(String first, String second) {
        var one = first.toLowerCase(Locale.ROOT);
        var other = second.toLowerCase(Locale.ROOT);
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                var change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                var nearest = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + change);
                diagonal = row[j];
                row[j] = nearest;
            }
        }
        return row[other.length()];
    }
}
