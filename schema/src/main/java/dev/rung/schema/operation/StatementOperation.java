package dev.rung.schema.operation;

import dev.rung.schema.definition.UpdateDefinition;
import java.util.Optional;

/**
 * SQL or rows that the author wrote.
 *
 * @since 0.1
 */
public sealed interface StatementOperation extends ReversibleOperation
        permits ReversibleSql, InsertRows, DeleteRows, UpdateRows {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.statement(this);
    }

    @Override
    default <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }

    @Override
    Optional<UpdateDefinition> overwrites();

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

        /** For SQL of the author. */
        R reversibleSql(ReversibleSql operation);

        /** For {@code INSERT}. */
        R insertRows(InsertRows operation);

        /** For {@code DELETE}. */
        R deleteRows(DeleteRows operation);

        /** For {@code UPDATE}. */
        R updateRows(UpdateRows operation);
    }
}
