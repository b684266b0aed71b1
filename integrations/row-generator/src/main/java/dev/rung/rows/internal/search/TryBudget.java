package dev.rung.rows.internal.search;

/** How many rows of one table may still be refused. Not thread-safe. */
public final class TryBudget {

    private static final int PER_TABLE = 200;

    private int left = PER_TABLE;

    boolean spend() {
        return left-- > 0;
    }
}
