package dev.rung.schema.operation;

import java.util.Optional;

/**
 * A change that is the same for objects of many kinds.
 *
 * @since 0.1
 */
public sealed interface ObjectOperation extends ReversibleOperation
        permits RenameObject, MoveObject, ChangeOwner, ChangeComment {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.object(this);
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

        /** For {@code ALTER ... RENAME TO}. */
        R renameObject(RenameObject operation);

        /** For {@code ALTER ... SET SCHEMA}. */
        R moveObject(MoveObject operation);

        /** For {@code ALTER ... OWNER TO}. */
        R changeOwner(ChangeOwner operation);

        /** For {@code COMMENT ON}. */
        R changeComment(ChangeComment operation);
    }
}
