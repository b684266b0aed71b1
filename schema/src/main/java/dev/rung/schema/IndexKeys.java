package dev.rung.schema;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.ReversibleOperation;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index that has a name, and no keys yet. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class IndexKeys {

    private final Identifier name;
    private @Nullable Index index;
    private @Nullable QualifiedName table;

    IndexKeys(Identifier name) {
        this.name = name;
    }

    /**
     * Sets the table and the keys of the index.
     *
     * @param tableName its table
     * @param first the first column
     * @param more the others
     * @return the index
     */
    public Index on(String tableName, String first, String... more) {
        return written(tableName, keys(first, more));
    }

    /**
     * Sets the table and the keys of the index.
     *
     * @param tableName its table
     * @param first the first key, such as {@code desc("placed_at")}
     * @param more the others
     * @return the index
     */
    public Index on(String tableName, IndexKey first, IndexKey... more) {
        return written(tableName, keys(first, more));
    }

    /**
     * Sets the table and the keys of the index.
     *
     * @param tableName its table
     * @param first the first column
     * @param second the second key, such as {@code desc("placed_at")}
     * @param more the others
     * @return the index
     */
    public Index on(String tableName, String first, IndexKey second, IndexKey... more) {
        return written(tableName, keys(first, second, more));
    }

    private Index written(String tableName, List<IndexKey> keys) {
        var begun = new Index(Optional.of(name), keys);
        index = begun;
        table = QualifiedName.of(tableName);
        return begun;
    }

    static List<IndexKey> keys(String first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more))
                .map(IndexKey::column)
                .toList();
    }

    static List<IndexKey> keys(IndexKey first, IndexKey... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toList();
    }

    static List<IndexKey> keys(String first, IndexKey second, IndexKey... more) {
        return Stream.concat(Stream.of(IndexKey.column(first), second), Stream.of(more))
                .toList();
    }

    /** Returns the operation that {@code operation} creates from the index as it is now. */
    ReversibleOperation as(BiFunction<IndexDefinition, BuildMode, ReversibleOperation> operation) {
        if (index == null || table == null) {
            throw new IllegalArgumentException(
                    "index %s has no columns: name them with on(table, columns)".formatted(name));
        }
        return operation.apply(index.named(name, table), index.mode());
    }
}
