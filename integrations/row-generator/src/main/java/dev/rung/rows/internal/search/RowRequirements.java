package dev.rung.rows.internal.search;

import dev.rung.rows.internal.value.ValueStyle;
import java.util.Optional;

/**
 * The requirements of one row.
 *
 * @param number counts the rows of this filling, from 0
 * @param ordinal counts all rows of the table, from 0: what has to differ grows from it
 */
public record RowRequirements(int number, long ordinal, Strictness strictness) {

    /** Which values a row has; a trigger may refuse unusual ones, or nulls. */
    public enum Strictness {
        /** Values at the edge of their type, and a null in a column that had none. */
        BOUNDARY_VALUES,
        /** Ordinary values only, and a null in a column that had none. */
        ORDINARY_VALUES,
        /** Ordinary values only, no nulls. */
        ORDINARY_WITHOUT_NULLS
    }

    /** Every other row is an ordinary one; what is left repeats the first row, so that a new unique index meets duplicates. */
    ValueStyle style() {
        return number % 2 == 0 ? ValueStyle.BOUNDARY : ValueStyle.ORDINARY;
    }

    /** Returns the next less demanding requirements; nothing where there are none. */
    public Optional<RowRequirements> relaxed() {
        return switch (strictness) {
            case BOUNDARY_VALUES -> Optional.of(new RowRequirements(number, ordinal, Strictness.ORDINARY_VALUES));
            case ORDINARY_VALUES ->
                Optional.of(new RowRequirements(number, ordinal, Strictness.ORDINARY_WITHOUT_NULLS));
            case ORDINARY_WITHOUT_NULLS -> Optional.empty();
        };
    }
}
