package dev.rung.schema.operation;

/**
 * The removal of something of which only the name is known.
 *
 * @since 0.1
 */
public sealed interface RemovalOperation extends IrreversibleOperation
        permits DropByName, DropColumnByName, DropConstraintByName, ChangeTypeOneWay, Truncate {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.removal(this);
    }

    /** Calls the method of {@code visitor} for this operation, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each operation of this group.
     *
     * @param <R> the result
     */
    interface Visitor<R> {

        /** For {@code DROP}. */
        R dropByName(DropByName operation);

        /** For {@code ALTER TABLE ... DROP COLUMN}. */
        R dropColumnByName(DropColumnByName operation);

        /** For {@code ALTER TABLE ... DROP CONSTRAINT}. */
        R dropConstraintByName(DropConstraintByName operation);

        /** For {@code ALTER TABLE ... ALTER COLUMN ... TYPE}. */
        R changeTypeOneWay(ChangeTypeOneWay operation);

        /** For {@code TRUNCATE}. */
        R truncate(Truncate operation);
    }
}
