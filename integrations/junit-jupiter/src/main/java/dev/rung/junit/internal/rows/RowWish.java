package dev.rung.junit.internal.rows;

import java.util.Optional;

/**
 * What one row should be like.
 *
 * @param number counts the rows of this filling, from 0
 * @param ordinal counts all rows of the table, from 0: what has to differ grows from it
 */
record RowWish(int number, long ordinal, Mood mood) {

    /** How much is wished for; a trigger may be content with less. */
    enum Mood {
        /** Bold values, and nulls where there was none. */
        BOLD,
        /** Nothing but ordinary values, and nulls where there was none. */
        PLAIN,
        /** Ordinary values, no nulls. */
        COMPLETE
    }

    /** Every other row is an ordinary one; what is left repeats the first row, so that a new unique index meets duplicates. */
    Taste taste() {
        return number % 2 == 0 ? Taste.BOLD : Taste.PLAIN;
    }

    /** Returns the same with less wished for; nothing where that cannot be. */
    Optional<RowWish> humbler() {
        return switch (mood) {
            case BOLD -> Optional.of(new RowWish(number, ordinal, Mood.PLAIN));
            case PLAIN -> Optional.of(new RowWish(number, ordinal, Mood.COMPLETE));
            case COMPLETE -> Optional.empty();
        };
    }
}
