package dev.rung.junit.internal.rows;

import java.util.List;

/**
 * What {@link RowGenerator} did. Immutable.
 *
 * @param tables every table that was to be filled, by name
 * @since 0.1
 */
public record RowReport(List<TableRows> tables) {

    /**
     * Keeps a copy of the list.
     *
     * @since 0.1
     */
    public RowReport {
        tables = List.copyOf(tables);
    }

    /**
     * Returns the tables that are empty still.
     *
     * @since 0.1
     */
    public List<TableRows> empty() {
        return tables.stream().filter(table -> !table.hasRows()).toList();
    }

    /**
     * Returns a line for each table that is empty still, with what to do: {@code table orders: no row satisfies check
     * orders_total_check (total > fee); give rows yourself: @DataFor(4)}.
     *
     * @param version the migration before which the rows are wanted
     * @since 0.1
     */
    public List<String> complaints(long version) {
        return empty().stream()
                .map(table -> table.describe() + "; give rows yourself: @DataFor(" + version + ")")
                .toList();
    }
}
