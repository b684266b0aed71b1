package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.QualifiedName;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index that has a name, and no keys yet. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class IndexKeys {

    private final Identifier name;
    private @Nullable Index index;

    IndexKeys(Identifier name) {
        this.name = name;
    }

    /**
     * Says what the index is sorted by.
     *
     * @param table its table
     * @param columns the columns, one at least
     * @return the index
     */
    public Index on(String table, String... columns) {
        return on(table, Arrays.stream(columns).map(IndexKey::column).toArray(IndexKey[]::new));
    }

    /**
     * Says what the index is sorted by, such as {@code column("placed_at").descending()}.
     *
     * @param table its table
     * @param keys the keys, one at least
     * @return the index
     */
    public Index on(String table, IndexKey... keys) {
        var written = new Index(name, QualifiedName.of(table), List.of(keys));
        index = written;
        return written;
    }

    Index index() {
        if (index == null) {
            throw new IllegalArgumentException(
                    "index %s has no columns: name them with on(table, columns)".formatted(name));
        }
        return index;
    }
}
