package dev.rung.schema;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.ReplicaIdentity;
import dev.rung.schema.definition.TableOptions.Persistence;
import dev.rung.schema.operation.AlterStorageParameter;
import dev.rung.schema.operation.AttachPartition;
import dev.rung.schema.operation.CreateTable;
import dev.rung.schema.operation.DetachPartition;
import dev.rung.schema.operation.DropTable;
import dev.rung.schema.operation.IfMissing;
import dev.rung.schema.operation.RenameObject;
import dev.rung.schema.operation.SetPersistence;
import dev.rung.schema.operation.SetReplicaIdentity;
import dev.rung.schema.operation.SetTablespace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Changes of tables as a whole.
 *
 * @since 0.1
 */
public interface TableChanges extends Changes {

    /**
     * Creates a table. A rollback drops it; if it has rows by then, only where data loss is allowed.
     *
     * <pre>{@code
     * db.createTable("orders", t -> {
     *     t.column("id").bigint().identity().primaryKey();
     *     t.column("customer_id").bigint().notNull().references("customers", "id").onDelete(CASCADE);
     *     t.column("total").numeric(12, 2).notNull().check("total >= 0");
     *     t.column("placed_at").timestamptz().notNull().defaultSql("now()");
     * });
     * }</pre>
     *
     * @param name its name
     * @param content declares it
     */
    default void createTable(String name, Consumer<? super Table> content) {
        add(new CreateTable(Table.of(name, content)));
    }

    /**
     * Creates a table unless one of its name exists, whatever its definition. A rollback drops the table if this created
     * it.
     *
     * @param name its name
     * @param content declares it
     */
    default void createTableIfMissing(String name, Consumer<? super Table> content) {
        add(new IfMissing(new CreateTable(Table.of(name, content))));
    }

    /**
     * Drops a table with its rows. A rollback creates it again, empty.
     *
     * <pre>{@code
     * db.dropTable("carts", t -> {
     *     t.column("id").bigint().identity().primaryKey();
     *     t.column("note").text();
     * });
     * }</pre>
     *
     * @param name its name
     * @param content declares it
     */
    default void dropTable(String name, Consumer<? super Table> content) {
        add(new DropTable(Table.of(name, content)));
    }

    /**
     * Drops a table with its rows, as an earlier migration created it, with the indexes and constraints that the same
     * migration added. A rollback creates it again, empty.
     *
     * @param name its name
     * @param createdBy the earlier migration, such as {@code createdBy(new V0003Orders())}
     * @throws IllegalArgumentException if that migration creates no such table
     */
    default void dropTable(String name, EarlierMigration createdBy) {
        add(new DropTable(createdBy.table(QualifiedName.of(name))));
    }

    /**
     * Renames a table.
     *
     * <pre>{@code
     * db.renameTable("billing.invoices", "bills");
     * }</pre>
     *
     * @param from its old name
     * @param to its new name, without schema
     */
    default void renameTable(String from, String to) {
        add(new RenameObject(ObjectReference.table(from), new Identifier(to)));
    }

    /**
     * Makes a table LOGGED, whose rows survive a crash; the table is rewritten.
     *
     * @param table a table that is unlogged
     */
    default void setLogged(String table) {
        add(new SetPersistence(QualifiedName.of(table), Persistence.LOGGED));
    }

    /**
     * Makes a table UNLOGGED: writes are faster, and its rows are lost in a crash; the table is rewritten.
     *
     * @param table a table that is logged
     */
    default void setUnlogged(String table) {
        add(new SetPersistence(QualifiedName.of(table), Persistence.UNLOGGED));
    }

    /**
     * Sets a storage parameter that has its default.
     *
     * @param table the table
     * @param parameter its name, such as {@code fillfactor}
     * @param value its value in SQL
     */
    default void setStorageParameter(String table, String parameter, String value) {
        add(new AlterStorageParameter(QualifiedName.of(table), parameter, Optional.empty(), Optional.of(value)));
    }

    /**
     * Changes a storage parameter.
     *
     * @param table the table
     * @param parameter its name
     * @param from its old value in SQL
     * @param to its new value in SQL
     */
    default void changeStorageParameter(String table, String parameter, String from, String to) {
        add(new AlterStorageParameter(QualifiedName.of(table), parameter, Optional.of(from), Optional.of(to)));
    }

    /**
     * Resets a storage parameter to its default.
     *
     * @param table the table
     * @param parameter its name
     * @param value its value until now, in SQL
     */
    default void resetStorageParameter(String table, String parameter, String value) {
        add(new AlterStorageParameter(QualifiedName.of(table), parameter, Optional.of(value), Optional.empty()));
    }

    /**
     * Moves the rows of a table to another tablespace, which copies them all; its indexes stay.
     *
     * @param table the table
     * @param from the tablespace before, such as {@code pg_default}
     * @param to the new tablespace
     */
    default void setTablespace(String table, String from, String to) {
        add(new SetTablespace(QualifiedName.of(table), new Identifier(from), new Identifier(to)));
    }

    /**
     * Sets the replica identity, by which subscribers find a row that is updated or deleted.
     *
     * @param table the table
     * @param from the identity before, such as {@link ReplicaIdentity#PRIMARY_KEY}
     * @param to the new identity
     */
    default void setReplicaIdentity(String table, ReplicaIdentity from, ReplicaIdentity to) {
        add(new SetReplicaIdentity(QualifiedName.of(table), from, to));
    }

    /**
     * Attaches a table as a partition. It has the same columns. The history records the indexes and constraints that
     * PostgreSQL adds, for the rollback. With a CHECK constraint that implies the bounds, its rows are not read.
     *
     * @param parent the partitioned table
     * @param partition the table
     * @return the next step: the bounds
     */
    default PartitionBounds attachPartition(String parent, String partition) {
        var bounds = new PartitionBounds(QualifiedName.of(parent), QualifiedName.of(partition));
        add(() -> List.of(new AttachPartition(
                bounds.parent(), bounds.partition(), bounds.sql(), AttachPartition.Additions.NOTED)));
        return bounds;
    }

    /**
     * Detaches a partition, which becomes a table of its own. A rollback attaches it again.
     *
     * @param parent the partitioned table
     * @param partition the partition
     * @return the next step: the bounds
     */
    default PartitionBounds detachPartition(String parent, String partition) {
        return detachPartition(parent, partition, BuildMode.BLOCKING);
    }

    /**
     * Detaches a partition CONCURRENTLY, while other sessions use the parent; outside a transaction. PostgreSQL adds a
     * CHECK constraint of the bounds, unless it has one. A rollback attaches it again, and drops that constraint.
     *
     * @param parent the partitioned table
     * @param partition the partition
     * @return the next step: the bounds
     */
    default PartitionBounds detachPartitionConcurrently(String parent, String partition) {
        return detachPartition(parent, partition, BuildMode.CONCURRENT);
    }

    private PartitionBounds detachPartition(String parent, String partition, BuildMode mode) {
        var bounds = new PartitionBounds(QualifiedName.of(parent), QualifiedName.of(partition));
        add(() -> List.of(new DetachPartition(bounds.parent(), bounds.partition(), bounds.sql(), mode)));
        return bounds;
    }
}
