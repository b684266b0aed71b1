package dev.rung.schema;

/**
 * The schema as a migration sees it whose way back is derived: it has only changes that tell enough to take them back.
 * Dropping a column asks for the column with all it is; what cannot come back does not exist here.
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
