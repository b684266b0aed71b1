package dev.rung.schema;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.IndexDefinition.Uniqueness;
import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.ReversibleOperation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * An index that is being written. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class Index {

    private final Identifier name;
    private final QualifiedName table;
    private final List<IndexKey> keys;
    private final List<Identifier> include = new ArrayList<>();
    private final List<String> storage = new ArrayList<>();
    private Identifier method = IndexDefinition.BTREE;
    private Uniqueness uniqueness = Uniqueness.NOT_UNIQUE;
    private Optional<String> where = Optional.empty();
    private BuildMode mode = BuildMode.BLOCKING;

    Index(Identifier name, QualifiedName table, List<IndexKey> keys) {
        this.name = name;
        this.table = table;
        this.keys = keys;
    }

    /**
     * Lets no two rows share a key; nulls differ.
     *
     * @return this
     */
    public Index unique() {
        uniqueness = Uniqueness.UNIQUE;
        return this;
    }

    /**
     * Lets no two rows share a key, also where it is null; PostgreSQL 15 and later.
     *
     * @return this
     */
    public Index uniqueNullsNotDistinct() {
        uniqueness = Uniqueness.UNIQUE_NULLS_NOT_DISTINCT;
        return this;
    }

    /**
     * Takes another access method than btree.
     *
     * @param accessMethod its name, such as {@code gin}
     * @return this
     */
    public Index using(String accessMethod) {
        method = new Identifier(accessMethod);
        return this;
    }

    /**
     * Holds columns beside the keys, so that a query finds them in the index.
     *
     * @param columns the columns
     * @return this
     */
    public Index include(String... columns) {
        Arrays.stream(columns).map(Identifier::new).forEach(include::add);
        return this;
    }

    /**
     * Holds only some of the rows.
     *
     * @param condition which ones, in SQL
     * @return this
     */
    public Index where(String condition) {
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
     * Lets others write while the index is made or dropped. This part of the migration then runs outside a transaction.
     *
     * @return this
     */
    public Index concurrently() {
        mode = BuildMode.CONCURRENT;
        return this;
    }

    /** Returns what {@code operation} makes of the index as it is now. */
    ReversibleOperation as(BiFunction<IndexDefinition, BuildMode, ReversibleOperation> operation) {
        return operation.apply(
                new IndexDefinition(name, table, uniqueness, method, keys, include, where, storage), mode);
    }
}
