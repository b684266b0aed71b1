package dev.rung.schema.operation;

/**
 * One method for each group of operations.
 *
 * @param <R> the result
 * @since 0.1
 */
public interface OperationVisitor<R> {

    R table(TableOperation operation);

    R column(ColumnOperation operation);

    R constraint(ConstraintOperation operation);

    R index(IndexOperation operation);

    R schema(SchemaOperation operation);

    R type(TypeOperation operation);

    R domain(DomainOperation operation);

    R sequence(SequenceOperation operation);

    R view(ViewOperation operation);

    R routine(RoutineOperation operation);

    R trigger(TriggerOperation operation);

    R security(SecurityOperation operation);

    R privilege(PrivilegeOperation operation);

    R extension(ExtensionOperation operation);

    R publication(PublicationOperation operation);

    R statistics(StatisticsOperation operation);

    R object(ObjectOperation operation);

    R statement(StatementOperation operation);

    R conditional(ConditionalOperation operation);

    R removal(RemovalOperation operation);
}
