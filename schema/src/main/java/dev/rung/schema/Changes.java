package dev.rung.schema;

import dev.rung.schema.operation.ReversibleOperation;
import java.util.List;

/**
 * Receives changes of a schema, in their order. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public interface Changes {

    /**
     * Adds a change that its author may still be writing: what comes after a dot is part of it, until the next change
     * begins or the migration ends.
     *
     * @param draft the change
     */
    void add(Draft draft);

    /**
     * Adds an operation that was created elsewhere.
     *
     * @param operation the operation
     */
    default void add(ReversibleOperation operation) {
        var operations = List.of(operation);
        add(() -> operations);
    }

    /**
     * A change that becomes operations once it is written.
     *
     * @since 0.1
     */
    @FunctionalInterface
    interface Draft {

        /**
         * Returns what the change is now.
         *
         * @return the operations, in their order
         * @throws IllegalArgumentException if something is missing
         */
        List<ReversibleOperation> operations();
    }
}
