package dev.rung.schema.operation;

/**
 * A lock on a table, in the order of PostgreSQL's manual, weakest first. Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum TableLock {

    /** None. */
    NONE,

    /** A read; conflicts with {@link #ACCESS_EXCLUSIVE} only. */
    ACCESS_SHARE,

    /** A read that locks rows, such as {@code select for update}; a foreign key takes it on the table that it refers to. */
    ROW_SHARE,

    /** A change of rows. */
    ROW_EXCLUSIVE,

    /** Other changes of the schema wait, rows can be changed: {@code validate constraint}, or what works concurrently. */
    SHARE_UPDATE_EXCLUSIVE,

    /** Rows cannot be changed: {@code create index}. */
    SHARE,

    /** Rows cannot be changed, and only one session can have it: a new foreign key takes it on both tables. */
    SHARE_ROW_EXCLUSIVE,

    /** All sessions wait but those that only read. */
    EXCLUSIVE,

    /** All sessions wait, readers too: most kinds of {@code alter table}. */
    ACCESS_EXCLUSIVE;

    /**
     * Returns the stronger of two.
     *
     * @param one the one
     * @param other the other
     * @return the one that conflicts with more locks
     */
    public static TableLock stronger(TableLock one, TableLock other) {
        return other.isStrongerThan(one) ? other : one;
    }

    /**
     * Returns whether this comes after {@code other} in the order of the locks.
     *
     * @param other the lock to compare with
     * @return whether this is the stronger one; false for the same
     */
    public boolean isStrongerThan(TableLock other) {
        return compareTo(other) > 0;
    }

    /** Returns the lock as SQL writes it, such as {@code ACCESS EXCLUSIVE}. */
    @Override
    public String toString() {
        return name().replace('_', ' ');
    }
}
