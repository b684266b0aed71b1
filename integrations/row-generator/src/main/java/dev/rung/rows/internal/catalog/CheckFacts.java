package dev.rung.rows.internal.catalog;

import java.util.Set;

/**
 * A check of a table.
 *
 * @param expression as the server writes it
 */
public record CheckFacts(String name, String expression, Set<String> columns) {

    /** The start of the names of rules that the server enforces only while rows are generated. */
    public static final String UPCOMING = "rung_upcoming_";

    public CheckFacts {
        columns = Set.copyOf(columns);
    }

    /** Returns whether a migration that is still to come adds the check. */
    public boolean isUpcoming() {
        return name.startsWith(UPCOMING);
    }
}
