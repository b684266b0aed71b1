package dev.rung.schema.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An operation whose way back is known from its arguments.
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
     * Returns what takes this operation back, in the order in which it has to run.
     *
     * @return the operations; empty where there is nothing to take back
     */
    List<Operation> inverse();

    /**
     * Returns what takes this operation back, given what it has made where that was not certain beforehand.
     *
     * @param acted what the history keeps of it
     * @return the operations; empty where there is nothing to take back
     */
    default List<Operation> inverse(Set<String> acted) {
        return inverse();
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
     * Returns how much the way back restores.
     *
     * @return the grade
     */
    Reversibility reversibility();
}
