package dev.rung.schema;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.CreateIndex;
import dev.rung.schema.operation.CreatePartitionIndex;
import dev.rung.schema.operation.DropIndex;
import dev.rung.schema.operation.IfMissing;
import dev.rung.schema.operation.Reindex;
import dev.rung.schema.operation.Reindex.Target;
import dev.rung.schema.operation.RenameObject;
import java.util.List;

/**
 * Changes of indexes.
 *
 * @since 0.1
 */
public interface IndexChanges extends Changes {

    /**
     * Creates an index; {@code on} sets its keys.
     *
     * <pre>{@code
     * db.createIndex("orders_by_customer").on("orders", "customer_id");
     * db.createIndex("customers_email").on("customers", "email").unique().concurrently();
     * db.createIndex("orders_open").on("orders", asc("status"), desc("placed_at")).where("status <> 'paid'");
     * }</pre>
     *
     * @param name its name, without schema: its schema is that of its table
     * @return the next step
     */
    default IndexKeys createIndex(String name) {
        var keys = new IndexKeys(new Identifier(name));
        add(() -> List.of(keys.as(CreateIndex::new)));
        return keys;
    }

    /**
     * Creates an index unless one of its name exists. A rollback drops the index if this created it. It cannot be created
     * concurrently.
     *
     * @param name its name, without schema
     * @return the next step
     */
    default IndexKeys createIndexIfMissing(String name) {
        var keys = new IndexKeys(new Identifier(name));
        add(() -> List.of(keys.as((index, mode) -> new IfMissing(new CreateIndex(index, mode)))));
        return keys;
    }

    /**
     * Drops an index; {@code on} declares its keys. A rollback creates it again.
     *
     * <pre>{@code
     * db.dropIndex("orders_by_customer").on("orders", "customer_id");
     * }</pre>
     *
     * @param name its name, without schema
     * @return the next step
     */
    default IndexKeys dropIndex(String name) {
        var keys = new IndexKeys(new Identifier(name));
        add(() -> List.of(keys.as(DropIndex::new)));
        return keys;
    }

    /**
     * Drops an index, as an earlier migration created it. A rollback creates it again.
     *
     * @param name its name, without schema
     * @param createdBy the earlier migration, such as {@code createdBy(new V0004OrdersByCustomer())}
     * @return the options of the change
     * @throws IllegalArgumentException if that migration creates no such index
     */
    default IndexRemoval dropIndex(String name, EarlierMigration createdBy) {
        var removal = new IndexRemoval(createdBy.index(new Identifier(name)));
        add(() -> List.of(removal.operation()));
        return removal;
    }

    /**
     * Creates the index of one partition, and attaches it to an index that was created with {@code partitionsLater}, with
     * which it is dropped.
     *
     * @param parent the index of the partitioned table
     * @param name its own name, without schema
     * @return the next step: the partition, and the same keys
     */
    default IndexKeys createPartitionIndex(String parent, String name) {
        var keys = new IndexKeys(new Identifier(name));
        var whole = QualifiedName.of(parent);
        add(() -> List.of(keys.as((index, mode) -> new CreatePartitionIndex(whole, index, mode))));
        return keys;
    }

    /**
     * Renames an index.
     *
     * <pre>{@code
     * db.renameIndex("orders_open", "orders_unpaid");
     * }</pre>
     *
     * @param from its old name
     * @param to its new name, without schema
     */
    default void renameIndex(String from, String to) {
        add(new RenameObject(ObjectReference.object(ObjectKind.INDEX, from), new Identifier(to)));
    }

    /**
     * Rebuilds an index CONCURRENTLY, while other sessions read and write; outside a transaction. It needs no inverse.
     *
     * @param index the index
     */
    default void reindexConcurrently(String index) {
        add(new Reindex(Target.INDEX, QualifiedName.of(index), BuildMode.CONCURRENT));
    }

    /**
     * Rebuilds all indexes of a table CONCURRENTLY, while other sessions read and write; outside a transaction. It needs no
     * inverse.
     *
     * @param table the table
     */
    default void reindexTableConcurrently(String table) {
        add(new Reindex(Target.TABLE, QualifiedName.of(table), BuildMode.CONCURRENT));
    }
}
