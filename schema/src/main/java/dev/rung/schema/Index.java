package dev.rung.schema;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.IndexDefinition.Partitions;
import dev.rung.schema.definition.IndexDefinition.Uniqueness;
import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.sql.SqlPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An index that is being written. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class Index {

    private final Optional<Identifier> name;
    private final List<IndexKey> keys;
    private final List<Identifier> include = new ArrayList<>();
    private final List<String> storage = new ArrayList<>();
    private Identifier method = IndexDefinition.BTREE;
    private Uniqueness uniqueness = Uniqueness.NOT_UNIQUE;
    private Optional<String> where = Optional.empty();
    private Partitions partitions = Partitions.INCLUDED;
    private BuildMode mode = BuildMode.BLOCKING;

    Index(Optional<Identifier> name, List<IndexKey> keys) {
        this.name = name;
        this.keys = new ArrayList<>(keys);
    }

    /**
     * Adds columns to the keys, in ascending order, so that names and keys can be mixed:
     * {@code on("orders", "shop_id", desc("placed_at")).thenBy("id")}.
     *
     * @param first the next column
     * @param more those after it
     * @return this
     */
    public Index thenBy(String first, String... more) {
        keys.addAll(IndexKeys.keys(first, more));
        return this;
    }

    /**
     * Adds keys, so that names and keys can be mixed:
     * {@code on("orders", "shop_id", "customer_id").thenBy(desc("placed_at"))}.
     *
     * @param first the next key, such as {@code desc("placed_at")}
     * @param more those after it
     * @return this
     */
    public Index thenBy(IndexKey first, IndexKey... more) {
        keys.addAll(IndexKeys.keys(first, more));
        return this;
    }

    /**
     * Makes the index UNIQUE; nulls are distinct.
     *
     * @return this
     */
    public Index unique() {
        uniqueness = Uniqueness.UNIQUE;
        return this;
    }

    /**
     * Makes the index UNIQUE NULLS NOT DISTINCT; PostgreSQL 15 and later.
     *
     * @return this
     */
    public Index uniqueNullsNotDistinct() {
        uniqueness = Uniqueness.UNIQUE_NULLS_NOT_DISTINCT;
        return this;
    }

    /**
     * Sets the access method; the default is btree.
     *
     * @param accessMethod its name, such as {@code gin}
     * @return this
     */
    public Index using(String accessMethod) {
        method = new Identifier(accessMethod);
        return this;
    }

    /**
     * Adds INCLUDE columns, for index-only scans.
     *
     * @param columns the columns
     * @return this
     */
    public Index include(String... columns) {
        Arrays.stream(columns).map(Identifier::new).forEach(include::add);
        return this;
    }

    /**
     * Adds a WHERE predicate: a partial index.
     *
     * @param condition the predicate, in SQL
     * @return this
     */
    public Index where(@SqlPart(prefix = "select (", suffix = ")") String condition) {
        where = Optional.of(condition);
        return this;
    }

    /**
     * Sets a storage parameter.
     *
     * @param parameter the parameter in SQL, such as {@code fillfactor = 70}
     * @return this
     */
    public Index with(String parameter) {
        storage.add(parameter);
        return this;
    }

    /**
     * Creates the index ON ONLY the partitioned table; each partition gets its own by {@code createPartitionIndex}, and the
     * index is valid once all have one.
     *
     * @return this
     */
    public Index partitionsLater() {
        partitions = Partitions.LATER;
        return this;
    }

    /**
     * Creates the index CONCURRENTLY, while other sessions write. This part of the migration then runs outside a
     * transaction.
     *
     * @return this
     */
    public Index concurrently() {
        mode = BuildMode.CONCURRENT;
        return this;
    }

    BuildMode mode() {
        return mode;
    }

    /** Returns the index as part of a table that is new. */
    NamedDraft<IndexDefinition> draft() {
        return new Draft(this);
    }

    IndexDefinition named(Identifier known, QualifiedName table) {
        return new IndexDefinition(known, table, uniqueness, method, keys, include, where, storage, partitions);
    }

    static String namePart(IndexKey key) {
        return key.namedColumn().map(Identifier::value).orElse("expr");
    }

    private record Draft(Index index) implements NamedDraft<IndexDefinition> {

        @Override
        public Optional<Identifier> name() {
            return index.name;
        }

        @Override
        public List<String> nameParts() {
            return Stream.concat(index.keys.stream().map(Index::namePart), Stream.of("idx"))
                    .toList();
        }

        @Override
        public IndexDefinition as(Identifier known, QualifiedName table) {
            if (index.mode == BuildMode.CONCURRENT) {
                throw new IllegalArgumentException(
                        "index %s is created with its table %s: leave out concurrently()".formatted(known, table));
            }
            return index.named(known, table);
        }
    }
}
