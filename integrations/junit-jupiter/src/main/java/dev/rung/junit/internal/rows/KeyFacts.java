package dev.rung.junit.internal.rows;

import java.util.List;

/**
 * What makes rows differ: a primary key, a unique constraint or index, an exclusion constraint.
 *
 * @param columns the columns that have to differ, in order
 */
record KeyFacts(String name, List<String> columns) {

    KeyFacts {
        columns = List.copyOf(columns);
    }
}
