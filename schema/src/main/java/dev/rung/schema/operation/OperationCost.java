package dev.rung.schema.operation;

import dev.rung.schema.definition.BuildMode;
import java.util.Objects;

/**
 * What an operation costs, and where it can run. Immutable and thread-safe.
 *
 * @param lock the strongest lock that it takes on a table that existed before
 * @param rowAccess what it does with the rows of such a table
 * @param transaction whether it can run in a transaction
 * @param since the first major version of PostgreSQL that has it; {@link #EVERY_VERSION} for all that Rung supports
 * @since 0.1
 */
public record OperationCost(TableLock lock, RowAccess rowAccess, TransactionRequirement transaction, int since) {

    /** The oldest version that Rung supports. */
    public static final int EVERY_VERSION = 14;

    public OperationCost {
        Objects.requireNonNull(lock, "lock");
        Objects.requireNonNull(rowAccess, "rowAccess");
        Objects.requireNonNull(transaction, "transaction");
    }

    /**
     * Returns the cost of an operation that every version has, and that can run in a transaction.
     *
     * @param lock the strongest lock
     * @param rowAccess what it does with rows
     * @return the cost
     */
    public static OperationCost of(TableLock lock, RowAccess rowAccess) {
        return new OperationCost(lock, rowAccess, TransactionRequirement.ANY, EVERY_VERSION);
    }

    /**
     * Returns this cost for an operation that only newer versions have.
     *
     * @param version the first major version that has it
     * @return the cost
     */
    public OperationCost since(int version) {
        return new OperationCost(lock, rowAccess, transaction, version);
    }

    /**
     * Returns this cost for an operation that is to begin a transaction where it follows others.
     *
     * @return the cost
     */
    public OperationCost inNewTransaction() {
        return new OperationCost(lock, rowAccess, TransactionRequirement.NEW_TRANSACTION, since);
    }

    /**
     * Returns this cost for an operation that PostgreSQL refuses in a transaction.
     *
     * @return the cost
     */
    public OperationCost outsideTransaction() {
        return new OperationCost(lock, rowAccess, TransactionRequirement.NO_TRANSACTION, since);
    }

    /**
     * Returns this cost for an operation that is done in that mode. One that works concurrently lets others read and write, and
     * PostgreSQL refuses it in a transaction.
     */
    OperationCost in(BuildMode mode) {
        return switch (mode) {
            case BLOCKING -> this;
            case CONCURRENT ->
                of(TableLock.SHARE_UPDATE_EXCLUSIVE, rowAccess).since(since).outsideTransaction();
        };
    }
}
