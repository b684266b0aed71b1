package dev.rung.schema.definition;

import java.util.List;
import java.util.Optional;

/**
 * An index. It lives in the schema of its table. Immutable and thread-safe.
 *
 * @param name its name
 * @param table its table
 * @param uniqueness whether two rows may share a key
 * @param method the access method
 * @param keys what it is sorted by, one at least
 * @param include columns that it holds beside the keys
 * @param where which rows it holds; empty for all
 * @param storage storage parameters, in SQL, such as {@code fillfactor = 70}
 * @param partitions whether the partitions of its table get it too
 * @since 0.1
 */
public record IndexDefinition(
        Identifier name,
        QualifiedName table,
        Uniqueness uniqueness,
        Identifier method,
        List<IndexKey> keys,
        List<Identifier> include,
        Optional<String> where,
        List<String> storage,
        Partitions partitions) {

    /** The access method that PostgreSQL takes by itself. */
    public static final Identifier BTREE = new Identifier("btree");

    /**
     * Checks that there is a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public IndexDefinition {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
        storage = List.copyOf(storage);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "index %s has no columns: name them with on(table, columns)".formatted(name));
        }
    }

    /**
     * Returns its name with the schema, which is that of its table.
     *
     * @return the name
     */
    public QualifiedName qualifiedName() {
        return table.sibling(name);
    }

    /** Whether two rows may share a key. */
    public enum Uniqueness {
        /** They may. */
        NOT_UNIQUE,
        /** They may not, but two nulls differ. */
        UNIQUE,
        /** They may not, and two nulls are the same; PostgreSQL 15 and later. */
        UNIQUE_NULLS_NOT_DISTINCT
    }

    /** Whether the partitions of a table get its index too. */
    public enum Partitions {
        /** They do, at once. */
        INCLUDED,
        /** They get theirs later; until all have it, the index is not used. */
        LATER
    }
}
