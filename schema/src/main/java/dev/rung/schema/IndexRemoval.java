package dev.rung.schema;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.operation.DropIndex;

/**
 * An index that is being dropped. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class IndexRemoval {

    private final IndexDefinition index;
    private BuildMode mode = BuildMode.BLOCKING;

    IndexRemoval(IndexDefinition index) {
        this.index = index;
    }

    /**
     * Drops the index CONCURRENTLY, while other sessions read and write. This part of the migration then runs outside a
     * transaction.
     */
    public void concurrently() {
        mode = BuildMode.CONCURRENT;
    }

    DropIndex operation() {
        return new DropIndex(index, mode);
    }
}
