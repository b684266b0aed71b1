package dev.rung.junit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody may have meant who wrote the name of a table that is not there. */
final class NearNames {

    private static final int MOST = 3;
    private static final int LETTERS_PER_MISTAKE = 3;

    private NearNames() {}

    /** Returns a few of {@code known}, the nearest first; none where all are far away. */
    static List<String> of(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> isNear(name, candidate))
                .sorted(Comparator.<String>comparingInt(candidate -> distance(bare(name), bare(candidate)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static boolean isNear(String name, String candidate) {
        var mistakes = Math.max(1, bare(name).length() / LETTERS_PER_MISTAKE);
        return distance(bare(name), bare(candidate)) <= mistakes;
    }

    /** Without schema, quotes and capitals, which are what is easily forgotten. */
    private static String bare(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replace("\"", "").toLowerCase(Locale.ROOT);
    }

    /** Returns how many letters have to be added, left out or changed. */
    private static int distance(String one, String other) {
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
