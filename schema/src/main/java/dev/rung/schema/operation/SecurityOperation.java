package dev.rung.schema.operation;

import java.util.Optional;

/**
 * A change of row-level security.
 *
 * @since 0.1
 */
public sealed interface SecurityOperation extends ReversibleOperation
        permits ChangeRowSecurity, CreatePolicy, DropPolicy, AlterPolicy {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.security(this);
    }

    @Override
    default <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }

    @Override
    default Optional<StoredData> destroys() {
        return Optional.empty();
    }

    /** Calls the method of {@code visitor} for this operation, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each operation of this group.
     *
     * @param <R> the result
     */
    interface Visitor<R> {

        /** For {@code ALTER TABLE ... ENABLE ROW LEVEL SECURITY}. */
        R changeRowSecurity(ChangeRowSecurity operation);

        /** For {@code CREATE POLICY}. */
        R createPolicy(CreatePolicy operation);

        /** For {@code DROP POLICY}. */
        R dropPolicy(DropPolicy operation);

        /** For {@code ALTER POLICY}. */
        R alterPolicy(AlterPolicy operation);
    }
}
