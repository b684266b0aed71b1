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
     * Makes a table. Rolled back, the table is dropped; if it holds rows by then, only where data may be lost.
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
     * @param content says what it is to be
     */
    default void createTable(String name, Consumer<? super Table> content) {
        add(new CreateTable(Table.of(name, content)));
    }

    /**
     * Makes a table unless there is one of its name, whatever that is. Rolled back, the table is dropped if this made it.
     *
     * @param name its name
     * @param content says what it is to be
     */
    default void createTableIfMissing(String name, Consumer<? super Table> content) {
        add(new IfMissing(new CreateTable(Table.of(name, content))));
    }

    /**
     * Drops a table with its rows. Rolled back, it is made again, empty.
     *
     * <pre>{@code
     * db.dropTable("carts", t -> {
     *     t.column("id").bigint().identity().primaryKey();
     *     t.column("note").text();
     * });
     * }</pre>
     *
     * @param name its name
     * @param content says what it is
     */
    default void dropTable(String name, Consumer<? super Table> content) {
        add(new DropTable(Table.of(name, content)));
    }

    /**
     * Drops a table with its rows, as an earlier migration created it, with the indexes and constraints that the same
     * migration added. Rolled back, it is created again, empty.
     *
     * @param name its name
     * @param createdBy the earlier migration, such as {@code createdBy(new V0003Orders())}
     * @throws IllegalArgumentException if that migration creates no such table
     */
    default void dropTable(String name, EarlierMigration createdBy) {
        add(new DropTable(createdBy.table(QualifiedName.of(name))));
    }

    /**
     * Gives a table another name in its schema.
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
     * Makes the rows of a table survive a crash; all of them are written anew.
     *
     * @param table a table that is unlogged
     */
    default void setLogged(String table) {
        add(new SetPersistence(QualifiedName.of(table), Persistence.LOGGED));
    }

    /**
     * Loses the rows of a table in a crash, and writes them faster; all of them are written anew.
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
     * Gives a storage parameter another value.
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
     * Gives a storage parameter its default again.
     *
     * @param table the table
     * @param parameter its name
     * @param value its value until now, in SQL
     */
    default void resetStorageParameter(String table, String parameter, String value) {
        add(new AlterStorageParameter(QualifiedName.of(table), parameter, Optional.of(value), Optional.empty()));
    }

    /**
     * Moves the rows of a table, all of which are copied; its indexes stay.
     *
     * @param table the table
     * @param from the tablespace where they are, such as {@code pg_default}
     * @param to the tablespace where they are to be
     */
    default void setTablespace(String table, String from, String to) {
        add(new SetTablespace(QualifiedName.of(table), new Identifier(from), new Identifier(to)));
    }

    /**
     * Says by what subscribers find a row that is changed or deleted.
     *
     * @param table the table
     * @param from by what they did, such as {@link ReplicaIdentity#PRIMARY_KEY}
     * @param to by what they do from now on
     */
    default void setReplicaIdentity(String table, ReplicaIdentity from, ReplicaIdentity to) {
        add(new SetReplicaIdentity(QualifiedName.of(table), from, to));
    }

    /**
     * Makes a table a partition of another. It has the same columns; to come back to what it was, also the same indexes and
     * constraints. With a check constraint that says the bounds, its rows are not read.
     *
     * @param parent the table that is divided
     * @param partition the table
     * @return the next step: which rows belong to it
     */
    default PartitionBounds attachPartition(String parent, String partition) {
        var bounds = new PartitionBounds(QualifiedName.of(parent), QualifiedName.of(partition));
        add(() -> List.of(new AttachPartition(
                bounds.parent(), bounds.partition(), bounds.sql(), AttachPartition.Additions.NOTED)));
        return bounds;
    }

    /**
     * Makes a partition a table of its own. Rolled back, it is a partition again.
     *
     * @param parent the table that is divided
     * @param partition the partition
     * @return the next step: which rows belong to it
     */
    default PartitionBounds detachPartition(String parent, String partition) {
        return detachPartition(parent, partition, BuildMode.BLOCKING);
    }

    /**
     * Makes a partition a table of its own, while others use the parent; outside a transaction. PostgreSQL gives it a check
     * constraint that says the bounds, unless it has one. Rolled back, it is a partition again, and has no such check.
     *
     * @param parent the table that is divided
     * @param partition the partition
     * @return the next step: which rows belong to it
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
