package dev.rung.schema.operation;

import java.util.List;

/**
 * An operation that a rollback leaves in place: there is nothing to undo, or PostgreSQL cannot undo it and it does no harm.
 *
 * @since 0.1
 */
public sealed interface NoInverseNeeded extends ReversibleOperation
        permits AddEnumValue,
                CreatePartitionIndex,
                RefreshView,
                Reindex,
                UpdateExtension,
                ValidateConstraint,
                ValidateDomainCheck {

    @Override
    default List<Operation> inverse() {
        return List.of();
    }

    @Override
    default Reversibility reversibility() {
        return Reversibility.NOTHING_TO_DO;
    }
}
