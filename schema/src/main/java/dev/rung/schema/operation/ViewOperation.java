package dev.rung.schema.operation;

import java.util.Optional;

/**
 * A change of a view.
 *
 * @since 0.1
 */
public sealed interface ViewOperation extends ReversibleOperation
        permits CreateView, DropView, ReplaceView, RefreshView {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.view(this);
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

        /** For {@code CREATE VIEW}. */
        R createView(CreateView operation);

        /** For {@code DROP VIEW}. */
        R dropView(DropView operation);

        /** For {@code CREATE OR REPLACE VIEW}. */
        R replaceView(ReplaceView operation);

        /** For {@code REFRESH MATERIALIZED VIEW}. */
        R refreshView(RefreshView operation);
    }
}
