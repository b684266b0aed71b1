package dev.rung.schema.operation;

/**
 * A change of a table as a whole.
 *
 * @since 0.1
 */
public sealed interface TableOperation extends ReversibleOperation
        permits CreateTable,
                DropTable,
                SetPersistence,
                AlterStorageParameter,
                SetTablespace,
                SetReplicaIdentity,
                AttachPartition,
                DetachPartition {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.table(this);
    }

    /** Calls the method of {@code visitor} for this operation, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each operation of this group.
     *
     * @param <R> the result
     */
    interface Visitor<R> {

        R createTable(CreateTable operation);

        R dropTable(DropTable operation);

        R setPersistence(SetPersistence operation);

        R alterStorageParameter(AlterStorageParameter operation);

        R setTablespace(SetTablespace operation);

        R setReplicaIdentity(SetReplicaIdentity operation);

        R attachPartition(AttachPartition operation);

        R detachPartition(DetachPartition operation);
    }
}
