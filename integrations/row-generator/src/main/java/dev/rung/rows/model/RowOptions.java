package dev.rung.rows.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to fill, and how far. Immutable.
 *
 * @param rows how many rows a table gets at least; from two on, a column that takes null has a null in one of them
 * @param tables the tables that get some; empty for all
 * @param keys the texts that hold keys of other tables
 * @since 0.1
 */
public record RowOptions(int rows, Optional<Set<TableName>> tables, List<KeyTexts> keys) {

    private static final int THREE = 3;
    private static final int MOST = 1_000;

    /**
     * Checks the numbers, and keeps copies of the names.
     *
     * @throws IllegalArgumentException if {@code rows} is less than 1 or more than 1000
     * @since 0.1
     */
    public RowOptions {
        if (rows < 1 || rows > MOST) {
            throw new IllegalArgumentException("rows is " + rows + ": a table gets 1 to " + MOST + " rows");
        }
        tables = tables.map(Set::copyOf);
        keys = List.copyOf(keys);
    }

    /**
     * Returns what serves most: three rows in every table.
     *
     * @since 0.1
     */
    public static RowOptions defaults() {
        return new RowOptions(THREE, Optional.empty(), List.of());
    }

    /**
     * Returns the same with another number of rows.
     *
     * @throws IllegalArgumentException if {@code number} is less than 1 or more than 1000
     * @since 0.1
     */
    public RowOptions withRows(int number) {
        return new RowOptions(number, tables, keys);
    }

    /**
     * Returns the same for these tables alone; what they refer to keeps the rows that it has.
     *
     * @since 0.1
     */
    public RowOptions into(Set<TableName> names) {
        return new RowOptions(rows, Optional.of(names), keys);
    }

    /**
     * Returns the same with texts that hold keys of other tables.
     *
     * @since 0.1
     */
    public RowOptions withKeys(List<KeyTexts> texts) {
        return new RowOptions(rows, tables, texts);
    }

    /**
     * Returns whether the table gets rows.
     *
     * @since 0.1
     */
    public boolean includes(TableName table) {
        return tables.map(names -> names.contains(table)).orElse(true);
    }
}
