package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.operation.CreateIndex;
import dev.rung.schema.operation.DropIndex;
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
     * @param name its name, without schema: it lives in that of its table
     * @return the next step
     */
    default IndexKeys createIndex(String name) {
        var keys = new IndexKeys(new Identifier(name));
        add(() -> List.of(keys.as(CreateIndex::new)));
        return keys;
    }

    /**
     * Drops an index, of which {@code on} says the keys. Rolled back, it is made again.
     *
     * @param name its name, without schema
     * @return the next step
     */
    default IndexKeys dropIndex(String name) {
        var keys = new IndexKeys(new Identifier(name));
        add(() -> List.of(keys.as(DropIndex::new)));
        return keys;
    }
}
