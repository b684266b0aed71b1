package dev.rung.schema.operation;

import dev.rung.schema.definition.UpdateDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An operation whose inverse is known from its arguments.
 *
 * @since 0.1
 */
public sealed interface ReversibleOperation extends Operation
        permits TableOperation,
                ColumnOperation,
                ConstraintOperation,
                IndexOperation,
                StatementOperation,
                ConditionalOperation,
                Creation,
                NoInverseNeeded,
                SchemaOperation,
                TypeOperation,
                DomainOperation,
                SequenceOperation,
                ViewOperation,
                RoutineOperation,
                TriggerOperation,
                SecurityOperation,
                PrivilegeOperation,
                ExtensionOperation,
                PublicationOperation,
                StatisticsOperation,
                ObjectOperation {

    /**
     * Returns the inverse of this operation, in the order in which it has to run.
     *
     * @return the operations; empty where there is nothing to undo
     */
    List<Operation> inverse();

    /**
     * Returns the inverse of this operation, given what it did where that was not certain beforehand.
     *
     * @param acted what the history records of it
     * @return the operations; empty where there is nothing to undo
     */
    default List<Operation> inverse(Set<String> acted) {
        return inverse();
    }

    @Override
    default Optional<ReversibleOperation> reversible() {
        return Optional.of(this);
    }

    /**
     * Returns what this operation has created once the whole change is done, as the one operation that creates it so.
     *
     * @param change all operations of the change
     * @return such as the creation of a valid constraint where the change validates it later; this operation where the change
     *     completes nothing of it
     */
    default ReversibleOperation completedIn(List<ReversibleOperation> change) {
        return this;
    }

    /**
     * Returns the object whose existence makes this operation do nothing.
     *
     * @return its name; empty where the operation does not depend on what exists
     */
    default Optional<SchemaObjectName> skippedIfPresent() {
        return Optional.empty();
    }

    /**
     * Returns this operation without the condition on which it runs.
     *
     * @return the operation that changes something
     */
    default ReversibleOperation unconditional() {
        return this;
    }

    /**
     * Returns the update of rows whose old values the inverse of this operation does not restore.
     *
     * @return the update; empty where there is none, or where its author gave one that restores them
     */
    default Optional<UpdateDefinition> overwrites() {
        return Optional.empty();
    }

    /**
     * Returns how much the rollback restores.
     *
     * @return the grade
     */
    Reversibility reversibility();
}
