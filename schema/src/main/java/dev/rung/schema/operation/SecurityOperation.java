package dev.rung.schema.operation;

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

    /** Calls the method of {@code visitor} for this operation, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each operation of this group.
     *
     * @param <R> the result
     */
    interface Visitor<R> {

        R changeRowSecurity(ChangeRowSecurity operation);

        R createPolicy(CreatePolicy operation);

        R dropPolicy(DropPolicy operation);

        R alterPolicy(AlterPolicy operation);
    }
}
