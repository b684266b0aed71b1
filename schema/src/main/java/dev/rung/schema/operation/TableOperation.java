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

    /**
     * Calls the method of {@code visitor} for this operation.
     *
     * @param visitor what to do with it
     * @param <R> what it gives
     * @return what it gave
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Something to do with each operation of this group.
     *
     * @param <R> what it gives
     */
    interface Visitor<R> {

        /**
         * For {@link CreateTable}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R createTable(CreateTable operation);

        /**
         * For {@link DropTable}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropTable(DropTable operation);

        /**
         * For {@link SetPersistence}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R setPersistence(SetPersistence operation);

        /**
         * For {@link AlterStorageParameter}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R alterStorageParameter(AlterStorageParameter operation);

        /**
         * For {@link SetTablespace}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R setTablespace(SetTablespace operation);

        /**
         * For {@link SetReplicaIdentity}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R setReplicaIdentity(SetReplicaIdentity operation);

        /**
         * For {@link AttachPartition}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R attachPartition(AttachPartition operation);

        /**
         * For {@link DetachPartition}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R detachPartition(DetachPartition operation);
    }
}
