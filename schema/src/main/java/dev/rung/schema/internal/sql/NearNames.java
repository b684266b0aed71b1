package dev.rung.schema.internal.sql;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that may be meant by one that does not exist. */
public final class NearNames {

    private static final int LETTERS_PER_MISTAKE = 3;

    private NearNames() {}

    /** Returns those of {@code known} that may be meant by {@code name}, the nearest first. */
    public static List<String> of(String name, Collection<String> known) {
        var bare = bare(name);
        return known.stream()
                .filter(candidate -> isNear(bare, bare(candidate)))
                .sorted(Comparator.<String>comparingInt(candidate -> distance(bare, bare(candidate)))
                        .thenComparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Returns the beginning of an advice: the nearest name as a question; empty where all are far away. */
    public static String question(String name, Collection<String> known) {
        return of(name, known).stream()
                .findFirst()
                .map("did you mean %s? Else "::formatted)
                .orElse("");
    }

    private static boolean isNear(String name, String candidate) {
        return distance(name, candidate) <= Math.max(1, name.length() / LETTERS_PER_MISTAKE)
                || candidate.startsWith(name)
                || name.startsWith(candidate);
    }

    /** Returns a name without schema, quotes and capitals, which are what is easily forgotten. */
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
