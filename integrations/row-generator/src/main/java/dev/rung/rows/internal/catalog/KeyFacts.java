package dev.rung.rows.internal.catalog;

import java.util.List;

/**
 * A constraint by which rows differ: a primary key, a unique constraint or index, an exclusion constraint.
 *
 * @param columns the columns that have to differ, in order
 */
public record KeyFacts(String name, List<String> columns) {

    public KeyFacts {
        columns = List.copyOf(columns);
    }
}
