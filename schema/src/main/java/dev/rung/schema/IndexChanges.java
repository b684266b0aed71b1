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
     * Makes an index, of which {@code on} says the keys.
     *
     * <pre>{@code
     * db.createIndex("orders_by_customer").on("orders", "customer_id");
     * db.createIndex("customers_email").on("customers", "email").unique().concurrently();
     * db.createIndex("orders_open").on("orders", asc("status"), desc("placed_at")).where("status <> 'paid'");
     * }</pre>
     *
     * @param name its name, without schema: it lives in that of its table
     * @return the next step
     */
    default IndexKeys createIndex(String name) {
        var keys = new IndexKeys(new Identifier(name));
        add(() -> List.of(keys.as(CreateIndex::new)));
        return keys;
    }

    /**
     * Makes an index unless there is one of its name. Rolled back, the index is dropped if this made it. Cannot be done
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
     * Drops an index, of which {@code on} says the keys. Rolled back, it is made again.
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
     * Drops an index, as an earlier migration created it. Rolled back, it is created again.
     *
     * @param name its name, without schema
     * @param createdBy the earlier migration, such as {@code createdBy(new V0004OrdersByCustomer())}
     * @return what more is to be said of it
     * @throws IllegalArgumentException if that migration creates no such index
     */
    default IndexRemoval dropIndex(String name, EarlierMigration createdBy) {
        var removal = new IndexRemoval(createdBy.index(new Identifier(name)));
        add(() -> List.of(removal.operation()));
        return removal;
    }

    /**
     * Makes the index of one partition, and a part of an index that was made with {@code partitionsLater}. It goes when that
     * one goes.
     *
     * @param parent the index of the whole table
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
     * Gives an index another name in its schema.
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
     * Builds an index anew while others read and write; outside a transaction. There is nothing to take back.
     *
     * @param index the index
     */
    default void reindexConcurrently(String index) {
        add(new Reindex(Target.INDEX, QualifiedName.of(index), BuildMode.CONCURRENT));
    }

    /**
     * Builds all indexes of a table anew while others read and write; outside a transaction. There is nothing to take back.
     *
     * @param table the table
     */
    default void reindexTableConcurrently(String table) {
        add(new Reindex(Target.TABLE, QualifiedName.of(table), BuildMode.CONCURRENT));
    }
}
