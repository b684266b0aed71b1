package dev.rung.runtime.model;

import dev.rung.catalog.Fingerprint;
import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.internal.text.Printable;
import java.util.Optional;

/**
 * One migration that will be run, with all that its history row will say.
 *
 * @param seq the place of its row in the history
 * @param version the migration
 * @param description what it does
 * @param direction which way
 * @param checksum the checksum of its class
 * @param transactionMode how it meets transactions
 * @param stateBefore the fingerprint of all that is applied before
 * @param stateAfter the fingerprint of all that is applied afterwards
 * @param reason why it may run out of order; empty where it is in order
 * @param resumption the statement at which it resumes; empty where it runs from its start
 * @param change its statements, where they are known before it runs; empty where only running its code gives them
 * @since 0.1
 */
public record PlannedStep(
        long seq,
        Version version,
        String description,
        Direction direction,
        String checksum,
        TransactionMode transactionMode,
        Fingerprint stateBefore,
        Fingerprint stateAfter,
        Optional<String> reason,
        Optional<Resumption> resumption,
        Optional<PlannedChange> change) {

    /**
     * Returns the same step without its statements: the SQL of a migration may hold secrets.
     *
     * @return a step without {@link #change}
     */
    public PlannedStep withoutChange() {
        return new PlannedStep(
                seq,
                version,
                description,
                direction,
                checksum,
                transactionMode,
                stateBefore,
                stateAfter,
                reason,
                resumption,
                Optional.empty());
    }

    /** Returns version and description, as messages show them. */
    @Override
    public String toString() {
        return version + " " + Printable.of(description);
    }
}
