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

        /** For {@code CREATE TABLE}. */
        R createTable(CreateTable operation);

        /** For {@code DROP TABLE}. */
        R dropTable(DropTable operation);

        /** For {@code ALTER TABLE ... SET LOGGED}. */
        R setPersistence(SetPersistence operation);

        /** For {@code ALTER TABLE ... SET (storage_parameter)}. */
        R alterStorageParameter(AlterStorageParameter operation);

        /** For {@code ALTER TABLE ... SET TABLESPACE}. */
        R setTablespace(SetTablespace operation);

        /** For {@code ALTER TABLE ... REPLICA IDENTITY}. */
        R setReplicaIdentity(SetReplicaIdentity operation);

        /** For {@code ALTER TABLE ... ATTACH PARTITION}. */
        R attachPartition(AttachPartition operation);

        /** For {@code ALTER TABLE ... DETACH PARTITION}. */
        R detachPartition(DetachPartition operation);
    }
}
