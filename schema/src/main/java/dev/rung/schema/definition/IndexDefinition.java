package dev.rung.schema.definition;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An index. It lives in the schema of its table. Immutable and thread-safe.
 *
 * @param name its name
 * @param table its table
 * @param uniqueness whether two rows may share a key
 * @param method the access method
 * @param keys its keys, one at least
 * @param include further columns that it stores
 * @param where the predicate of a partial index; empty for all rows
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

    /** PostgreSQL's default access method. */
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

    /**
     * Returns the columns that are keys.
     *
     * @return the columns, in the order of the keys, without those within an expression
     */
    public List<Identifier> keyColumns() {
        return keys.stream().flatMap(key -> key.namedColumn().stream()).toList();
    }

    /**
     * Returns the columns that it names as such, without those within an expression.
     *
     * @return those of its keys, then those that it includes
     */
    public List<Identifier> namedColumns() {
        return Stream.concat(keyColumns().stream(), include.stream()).toList();
    }

    /**
     * Returns the SQL expressions in it, which may name columns.
     *
     * @return those of its keys, then its condition
     */
    public List<String> expressions() {
        return Stream.concat(keys.stream().flatMap(key -> key.expressionSql().stream()), where.stream())
                .toList();
    }

    /**
     * Returns a copy with another name.
     *
     * @param other the name of the copy
     * @return the copy
     */
    public IndexDefinition withName(Identifier other) {
        return new IndexDefinition(other, table, uniqueness, method, keys, include, where, storage, partitions);
    }

    /**
     * Returns a copy on another table.
     *
     * @param other the table of the copy
     * @return the copy
     */
    public IndexDefinition withTable(QualifiedName other) {
        return new IndexDefinition(name, other, uniqueness, method, keys, include, where, storage, partitions);
    }

    /**
     * Returns a copy in which columns are renamed, in lists and in expressions.
     *
     * @param column gives the new name of a column
     * @param sql gives the new text of an expression
     * @return the copy
     */
    public IndexDefinition mapColumns(UnaryOperator<Identifier> column, UnaryOperator<String> sql) {
        return new IndexDefinition(
                name,
                table,
                uniqueness,
                method,
                keys.stream().map(key -> key.mapColumns(column, sql)).toList(),
                include.stream().map(column).toList(),
                where.map(sql),
                storage,
                partitions);
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
