package dev.rung.schema.operation;

/**
 * One method for each group of operations.
 *
 * @param <R> the result
 * @since 0.1
 */
public interface OperationVisitor<R> {

    /** For tables as a whole. */
    R table(TableOperation operation);

    /** For columns. */
    R column(ColumnOperation operation);

    /** For constraints of tables. */
    R constraint(ConstraintOperation operation);

    /** For indexes. */
    R index(IndexOperation operation);

    /** For schemas as a whole. */
    R schema(SchemaOperation operation);

    /** For types, casts and collations. */
    R type(TypeOperation operation);

    /** For domains. */
    R domain(DomainOperation operation);

    /** For sequences. */
    R sequence(SequenceOperation operation);

    /** For views, materialized ones too. */
    R view(ViewOperation operation);

    /** For functions, procedures and aggregates. */
    R routine(RoutineOperation operation);

    /** For triggers, rules and event triggers. */
    R trigger(TriggerOperation operation);

    /** For row-level security. */
    R security(SecurityOperation operation);

    /** For privileges and memberships. */
    R privilege(PrivilegeOperation operation);

    /** For extensions. */
    R extension(ExtensionOperation operation);

    /** For publications. */
    R publication(PublicationOperation operation);

    /** For extended statistics. */
    R statistics(StatisticsOperation operation);

    /** For names, schemas, owners and comments of objects of many kinds. */
    R object(ObjectOperation operation);

    /** For SQL of the author, and rows. */
    R statement(StatementOperation operation);

    /** For what depends on what exists. */
    R conditional(ConditionalOperation operation);

    /** For removals by name alone. */
    R removal(RemovalOperation operation);
}
