package dev.rung.schema.operation;

import java.util.Objects;

/**
 * What an operation costs, and where it can run. Immutable and thread-safe.
 *
 * @param lock the strongest lock that it takes on a table that was there before
 * @param work what it does with the rows of such a table
 * @param surroundings whether it can run in a transaction
 * @param since the first major version of PostgreSQL that has it; {@link #EVERY_VERSION} for all that Rung supports
 * @since 0.1
 */
public record Traits(TableLock lock, TableWork work, Surroundings surroundings, int since) {

    /** The oldest version that Rung supports. */
    public static final int EVERY_VERSION = 14;

    /** Checks that all are there. */
    public Traits {
        Objects.requireNonNull(lock, "lock");
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(surroundings, "surroundings");
    }

    /**
     * Returns the traits of an operation that every version has, and that can run in a transaction.
     *
     * @param lock the strongest lock
     * @param work what it does with rows
     * @return the traits
     */
    public static Traits of(TableLock lock, TableWork work) {
        return new Traits(lock, work, Surroundings.ANY, EVERY_VERSION);
    }

    /**
     * Returns these traits for an operation that only newer versions have.
     *
     * @param version the first major version that has it
     * @return the traits
     */
    public Traits since(int version) {
        return new Traits(lock, work, surroundings, version);
    }

    /**
     * Returns these traits for an operation that is to begin a transaction where it follows others.
     *
     * @return the traits
     */
    public Traits inNewTransaction() {
        return new Traits(lock, work, Surroundings.NEW_TRANSACTION, since);
    }

    /**
     * Returns these traits for an operation that PostgreSQL refuses in a transaction.
     *
     * @return the traits
     */
    public Traits outsideTransaction() {
        return new Traits(lock, work, Surroundings.NO_TRANSACTION, since);
    }
}
