package dev.rung.rows.internal.search;

import java.util.Set;

/**
 * What has to be true of a row.
 *
 * @param title how users know it: {@code check orders_total_check (total > fee)}
 * @param columns the columns that it is about
 * @param sql an expression over these columns; null is as good as true
 */
record Condition(String title, Set<String> columns, String sql) {

    Condition {
        columns = Set.copyOf(columns);
    }
}
