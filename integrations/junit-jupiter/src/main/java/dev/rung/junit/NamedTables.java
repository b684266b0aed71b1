package dev.rung.junit;

import dev.rung.schema.internal.sql.NearNames;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Looks for mistakes in the names of tables that a test says: a limit on a table that is not there would hold for ever, and
 * mean nothing.
 */
@FunctionalInterface
interface NamedTables {

    /** How many tables are told where no name is near. */
    int TOLD = 10;

    /** How many near names are shown. */
    int MOST_MEANT = 3;

    /** Hears of names, written without {@code public}; throws where one is a mistake. */
    void named(List<String> names);

    /** Returns what to say of a name that is not among {@code known}. */
    static IllegalArgumentException mistake(String what, String name, Collection<String> known) {
        var near = NearNames.of(name, known).stream().limit(MOST_MEANT).toList();
        var meant = near.isEmpty() ? "" : ": did you mean " + String.join(", or ", near) + "?";
        return new IllegalArgumentException("%s%s%n    Fix : correct the name; %s".formatted(what, meant, told(known)));
    }

    private static String told(Collection<String> known) {
        var first = new TreeSet<>(known).stream().limit(TOLD).toList();
        if (first.isEmpty()) {
            return "there was no table at all";
        }
        var rest = known.size() - first.size();
        return "there were " + String.join(", ", first) + (rest > 0 ? ", and %d more".formatted(rest) : "");
    }
}
