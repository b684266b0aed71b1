package dev.rung.schema.operation;

/**
 * Something to do with every operation, group by group.
 *
 * @param <R> what it gives
 * @since 0.1
 */
public interface OperationVisitor<R> {

    /**
     * For a change of a table.
     *
     * @param operation the operation
     * @return what it gives
     */
    R table(TableOperation operation);

    /**
     * For a change of a column.
     *
     * @param operation the operation
     * @return what it gives
     */
    R column(ColumnOperation operation);

    /**
     * For a change of a constraint.
     *
     * @param operation the operation
     * @return what it gives
     */
    R constraint(ConstraintOperation operation);

    /**
     * For a change of an index.
     *
     * @param operation the operation
     * @return what it gives
     */
    R index(IndexOperation operation);

    /**
     * For a change of a schema as a whole.
     *
     * @param operation the operation
     * @return what it gives
     */
    R schema(SchemaOperation operation);

    /**
     * For a change of a type, a cast or a collation.
     *
     * @param operation the operation
     * @return what it gives
     */
    R type(TypeOperation operation);

    /**
     * For a change of a domain.
     *
     * @param operation the operation
     * @return what it gives
     */
    R domain(DomainOperation operation);

    /**
     * For a change of a sequence.
     *
     * @param operation the operation
     * @return what it gives
     */
    R sequence(SequenceOperation operation);

    /**
     * For a change of a view.
     *
     * @param operation the operation
     * @return what it gives
     */
    R view(ViewOperation operation);

    /**
     * For a change of a function, procedure or aggregate.
     *
     * @param operation the operation
     * @return what it gives
     */
    R routine(RoutineOperation operation);

    /**
     * For a change of a trigger, a rule or an event trigger.
     *
     * @param operation the operation
     * @return what it gives
     */
    R trigger(TriggerOperation operation);

    /**
     * For a change of which rows a role sees.
     *
     * @param operation the operation
     * @return what it gives
     */
    R security(SecurityOperation operation);

    /**
     * For a change of what a role may do.
     *
     * @param operation the operation
     * @return what it gives
     */
    R privilege(PrivilegeOperation operation);

    /**
     * For a change of an extension.
     *
     * @param operation the operation
     * @return what it gives
     */
    R extension(ExtensionOperation operation);

    /**
     * For a change of a publication.
     *
     * @param operation the operation
     * @return what it gives
     */
    R publication(PublicationOperation operation);

    /**
     * For a change of what the planner learns about several columns together.
     *
     * @param operation the operation
     * @return what it gives
     */
    R statistics(StatisticsOperation operation);

    /**
     * For a change that is the same for objects of many kinds.
     *
     * @param operation the operation
     * @return what it gives
     */
    R object(ObjectOperation operation);

    /**
     * For SQL and rows that the author wrote.
     *
     * @param operation the operation
     * @return what it gives
     */
    R statement(StatementOperation operation);

    /**
     * For a change that depends on what is there.
     *
     * @param operation the operation
     * @return what it gives
     */
    R conditional(ConditionalOperation operation);

    /**
     * For the removal of something of which no more than the name is known.
     *
     * @param operation the operation
     * @return what it gives
     */
    R removal(RemovalOperation operation);
}
