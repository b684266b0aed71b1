package dev.rung.schema.operation;

/**
 * The strongest lock that an operation takes on a table that was there before it, in the order of PostgreSQL's manual,
 * weakest first.
 *
 * @since 0.1
 */
public enum TableLock {
    /** None. */
    NONE,
    /** Others may read and write. */
    ACCESS_SHARE,
    /** Others may read and write. */
    ROW_SHARE,
    /** Others may read and write. */
    ROW_EXCLUSIVE,
    /** Others may read and write, other changes of the schema wait. */
    SHARE_UPDATE_EXCLUSIVE,
    /** Others may read, whoever writes waits. */
    SHARE,
    /** Others may read, whoever writes waits. */
    SHARE_ROW_EXCLUSIVE,
    /** Others may read, whoever writes waits. */
    EXCLUSIVE,
    /** Everybody waits. */
    ACCESS_EXCLUSIVE;

    /**
     * Returns the stronger of two.
     *
     * @param one the one
     * @param other the other
     * @return that which keeps more away
     */
    public static TableLock stronger(TableLock one, TableLock other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Returns the lock as SQL writes it, such as {@code ACCESS EXCLUSIVE}. */
    @Override
    public String toString() {
        return name().replace('_', ' ');
    }
}
