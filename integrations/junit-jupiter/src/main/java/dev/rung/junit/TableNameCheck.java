package dev.rung.junit;

import dev.rung.schema.internal.sql.NearNames;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds mistakes in the names of tables in a test: a limit on a table that does not exist would always hold.
 */
@FunctionalInterface
interface TableNameCheck {

    /** How many tables are listed where no name is near. */
    int MOST_LISTED = 10;

    /** How many near names are shown. */
    int MOST_NEAR = 3;

    /** Checks names, written without {@code public}; throws where one is known to be a mistake. */
    void check(List<String> names);

    /** Returns the failure for a name that is not among {@code known}. */
    static IllegalArgumentException mistake(String what, String name, Collection<String> known) {
        var near = NearNames.of(name, known).stream().limit(MOST_NEAR).toList();
        var meant = near.isEmpty() ? "" : ": did you mean " + String.join(", or ", near) + "?";
        return new IllegalArgumentException(
                "%s%s%n    Fix : correct the name; %s".formatted(what, meant, listed(known)));
    }

    private static String listed(Collection<String> known) {
        var first = new TreeSet<>(known).stream().limit(MOST_LISTED).toList();
        if (first.isEmpty()) {
            return "there was no table at all";
        }
        var rest = known.size() - first.size();
        return "there were " + String.join(", ", first) + (rest > 0 ? ", and %d more".formatted(rest) : "");
    }
}
