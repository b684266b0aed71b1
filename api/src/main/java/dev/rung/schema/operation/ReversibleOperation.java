package dev.rung.schema.operation;

import java.util.List;

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
                Lasting,
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
     * Returns how much the way back restores.
     *
     * @return the grade
     */
    Reversibility reversibility();
}
