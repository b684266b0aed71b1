package dev.rung.junit.internal.rows;

import java.util.Set;

/**
 * What to fill, and how far. Immutable.
 *
 * @param rows how many rows a table gets at least; from two on, a column that takes null has a null in one of them
 * @param leftOut the names of tables that get none, in whatever schema they are: Rung's own
 * @since 0.1
 */
public record RowOptions(int rows, Set<String> leftOut) {

    private static final int THREE = 3;
    private static final int MOST = 1_000;

    /**
     * Checks the numbers, and keeps a copy of the names.
     *
     * @throws IllegalArgumentException if {@code rows} is less than 1 or more than 1000
     * @since 0.1
     */
    public RowOptions {
        if (rows < 1 || rows > MOST) {
            throw new IllegalArgumentException("rows is " + rows + ": a table gets 1 to " + MOST + " rows");
        }
        leftOut = Set.copyOf(leftOut);
    }

    /**
     * Returns what serves most: three rows a table, none in Rung's history.
     *
     * @since 0.1
     */
    public static RowOptions defaults() {
        return new RowOptions(THREE, Set.of("rung_history"));
    }

    /**
     * Returns the same with another number of rows.
     *
     * @throws IllegalArgumentException if {@code number} is less than 1 or more than 1000
     * @since 0.1
     */
    public RowOptions withRows(int number) {
        return new RowOptions(number, leftOut);
    }

    /**
     * Returns the same with other tables left out, Rung's history among them if its name is.
     *
     * @since 0.1
     */
    public RowOptions leavingOut(Set<String> names) {
        return new RowOptions(rows, names);
    }
}
