package dev.rung.schema;

/**
 * The changes of a migration whose rollback is derived: each has all that its inverse needs. Dropping a column takes its
 * full definition; a change without an inverse does not exist here.
 *
 * <p>Names are written as they are, without quotes and with their case; {@code billing.orders} is table {@code orders} in
 * schema {@code billing}.
 *
 * @since 0.1
 */
public interface ReversibleSchema
        extends TableChanges,
                ColumnChanges,
                ConstraintChanges,
                IndexChanges,
                StatementChanges,
                SchemaChanges,
                TypeChanges,
                DomainChanges,
                SequenceChanges,
                ViewChanges,
                RoutineChanges,
                TriggerChanges,
                SecurityChanges,
                PrivilegeChanges,
                ExtensionChanges,
                PublicationChanges,
                StatisticsChanges,
                ObjectChanges,
                DataChanges,
                EarlierChanges {}
