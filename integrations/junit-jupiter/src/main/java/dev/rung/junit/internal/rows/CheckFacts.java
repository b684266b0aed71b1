package dev.rung.junit.internal.rows;

import java.util.Set;

/**
 * A check of a table.
 *
 * @param expression as the server writes it
 */
record CheckFacts(String name, String expression, Set<String> columns) {

    CheckFacts {
        columns = Set.copyOf(columns);
    }
}
