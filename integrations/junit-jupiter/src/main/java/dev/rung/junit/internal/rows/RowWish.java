package dev.rung.junit.internal.rows;

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

    RowWish in(Mood other) {
        return new RowWish(number, ordinal, other);
    }
}
