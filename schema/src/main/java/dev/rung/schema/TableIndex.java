package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An index of a new table that has no keys yet. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class TableIndex {

    private final Optional<Identifier> name;
    private @Nullable Index index;

    TableIndex(Optional<Identifier> name) {
        this.name = name;
    }

    /**
     * Sets the keys of the index.
     *
     * @param first the first column
     * @param more the others
     * @return the index
     */
    public Index on(String first, String... more) {
        return written(IndexKeys.keys(first, more));
    }

    /**
     * Sets the keys of the index.
     *
     * @param first the first key, such as {@code desc("placed_at")}
     * @param more the others
     * @return the index
     */
    public Index on(IndexKey first, IndexKey... more) {
        return written(IndexKeys.keys(first, more));
    }

    /**
     * Sets the keys of the index.
     *
     * @param first the first column
     * @param second the second key, such as {@code desc("placed_at")}
     * @param more the others
     * @return the index
     */
    public Index on(String first, IndexKey second, IndexKey... more) {
        return written(IndexKeys.keys(first, second, more));
    }

    private Index written(List<IndexKey> keys) {
        var begun = new Index(name, keys);
        index = begun;
        return begun;
    }

    NamedDraft<IndexDefinition> in(QualifiedName table) {
        if (index == null) {
            throw new IllegalArgumentException("index %s of table %s has no columns: name them with on(columns)"
                    .formatted(name.map(Identifier::value).orElse("without a name"), table));
        }
        return index.draft();
    }
}
