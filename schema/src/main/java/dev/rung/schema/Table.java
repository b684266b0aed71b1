package dev.rung.schema;

import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.PrimaryKeyConstraint;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TableDefinition;
import dev.rung.schema.definition.TableOptions;
import dev.rung.schema.definition.TableOptions.PartitionKey;
import dev.rung.schema.definition.TableOptions.PartitionOf;
import dev.rung.schema.definition.TableOptions.Persistence;
import dev.rung.schema.definition.TableOptions.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A table that is being written. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class Table extends TableConstraints {

    private final QualifiedName name;
    private final List<ColumnDraft> columns = new ArrayList<>();
    private final List<TableIndex> indexes = new ArrayList<>();
    private final List<QualifiedName> inherits = new ArrayList<>();
    private final List<String> storage = new ArrayList<>();
    private Optional<PartitionKey> partitionKey = Optional.empty();
    private Optional<PartitionBounds> partitionOf = Optional.empty();
    private Persistence persistence = Persistence.LOGGED;
    private Optional<String> comment = Optional.empty();

    private Table(QualifiedName name) {
        this.name = name;
    }

    static TableDefinition of(String name, Consumer<? super Table> content) {
        var table = new Table(QualifiedName.of(name));
        content.accept(table);
        return table.definition();
    }

    /**
     * Adds a column.
     *
     * @param columnName its name
     * @return the next step: its type
     */
    public ColumnTypes column(String columnName) {
        var draft = new ColumnDraft(new Identifier(columnName));
        columns.add(draft);
        return draft;
    }

    /**
     * Adds an index, which gets the name that PostgreSQL would give it.
     *
     * @return the next step: its columns
     */
    public TableIndex index() {
        return index(Optional.empty());
    }

    /**
     * Adds an index.
     *
     * @param indexName its name
     * @return the next step: its columns
     */
    public TableIndex index(String indexName) {
        return index(Optional.of(new Identifier(indexName)));
    }

    private TableIndex index(Optional<Identifier> indexName) {
        var index = new TableIndex(indexName);
        indexes.add(index);
        return index;
    }

    /**
     * Adds a comment.
     *
     * @param text the comment
     */
    public void comment(String text) {
        comment = Optional.of(text);
    }

    /** Makes the table UNLOGGED: writes are faster, and its rows are lost in a crash. */
    public void unlogged() {
        persistence = Persistence.UNLOGGED;
    }

    /**
     * Makes it inherit from other tables: it has their columns, and its rows are visible there.
     *
     * @param tables the other tables
     */
    public void inherits(String... tables) {
        Arrays.stream(tables).map(QualifiedName::of).forEach(inherits::add);
    }

    /**
     * Sets a storage parameter.
     *
     * @param parameter the parameter in SQL, such as {@code fillfactor = 70}
     */
    public void with(String parameter) {
        storage.add(parameter);
    }

    /**
     * Makes it PARTITION BY RANGE.
     *
     * @param first the first column
     * @param more the others
     */
    public void partitionByRange(String first, String... more) {
        partitionKey = Optional.of(new PartitionKey(Strategy.RANGE, IndexKeys.keys(first, more)));
    }

    /**
     * Makes it PARTITION BY RANGE.
     *
     * @param first the first key, such as {@code expression("lower(code)")}
     * @param more the others
     */
    public void partitionByRange(IndexKey first, IndexKey... more) {
        partitionKey = Optional.of(new PartitionKey(Strategy.RANGE, IndexKeys.keys(first, more)));
    }

    /**
     * Makes it PARTITION BY LIST.
     *
     * @param column the column
     */
    public void partitionByList(String column) {
        partitionByList(IndexKey.column(column));
    }

    /**
     * Makes it PARTITION BY LIST.
     *
     * @param key the key, such as {@code expression("lower(code)")}
     */
    public void partitionByList(IndexKey key) {
        partitionKey = Optional.of(new PartitionKey(Strategy.LIST, List.of(key)));
    }

    /**
     * Makes it PARTITION BY HASH.
     *
     * @param first the first column
     * @param more the others
     */
    public void partitionByHash(String first, String... more) {
        partitionKey = Optional.of(new PartitionKey(Strategy.HASH, IndexKeys.keys(first, more)));
    }

    /**
     * Makes it PARTITION BY HASH.
     *
     * @param first the first key, such as {@code expression("lower(code)")}
     * @param more the others
     */
    public void partitionByHash(IndexKey first, IndexKey... more) {
        partitionKey = Optional.of(new PartitionKey(Strategy.HASH, IndexKeys.keys(first, more)));
    }

    /**
     * Makes it a PARTITION OF another table, with its columns, constraints and indexes.
     *
     * @param parent the partitioned table
     * @return the next step: the bounds
     */
    public PartitionBounds partitionOf(String parent) {
        var bounds = new PartitionBounds(QualifiedName.of(parent), name);
        partitionOf = Optional.of(bounds);
        return bounds;
    }

    private TableDefinition definition() {
        var constraintDrafts = Stream.concat(
                        columns.stream().flatMap(column -> column.constraints().stream()), constraints().stream())
                .toList();
        var indexDrafts = Stream.<NamedDraft<? extends IndexDefinition>>concat(
                        columns.stream().flatMap(column -> column.indexes().stream()),
                        indexes.stream().map(index -> index.in(name)))
                .toList();
        var definitions =
                columns.stream().map(column -> column.definition(name)).toList();
        var names = new DerivedNames(name, Stream.concat(constraintDrafts.stream(), indexDrafts.stream()));
        var known = names.<ConstraintDefinition>give(constraintDrafts);
        checkPrimaryKeys(known);
        return new TableDefinition(name, definitions, known, names.give(indexDrafts), options(), comment);
    }

    private void checkPrimaryKeys(List<ConstraintDefinition> known) {
        if (known.stream().filter(PrimaryKeyConstraint.class::isInstance).count() > 1) {
            throw new IllegalArgumentException(
                    "table %s has two primary keys: keep one, primaryKey(first, second) for two columns"
                            .formatted(name));
        }
    }

    private TableOptions options() {
        return new TableOptions(
                persistence,
                partitionKey,
                partitionOf.map(place -> new PartitionOf(place.parent(), place.sql())),
                inherits,
                storage);
    }
}
