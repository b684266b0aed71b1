package dev.rung.model;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.Nullability;
import dev.rung.schema.definition.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Copies of definitions and of maps of them, in their order, with one thing changed. */
final class Copies {

    private Copies() {}

    static <K, V> Map<K, V> of(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    static <K, V> Map<K, V> values(Map<K, V> map, UnaryOperator<V> change) {
        var changed = new LinkedHashMap<K, V>();
        map.forEach((key, value) -> changed.put(key, change.apply(value)));
        return changed;
    }

    static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var longer = new LinkedHashMap<>(map);
        longer.put(key, value);
        return longer;
    }

    static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        var shorter = new LinkedHashMap<>(map);
        shorter.remove(key);
        return shorter;
    }

    static IndexDefinition onTable(IndexDefinition index, QualifiedName table) {
        return index(index, index.name(), table);
    }

    static IndexDefinition named(IndexDefinition index, Identifier name) {
        return index(index, name, index.table());
    }

    private static IndexDefinition index(IndexDefinition of, Identifier name, QualifiedName table) {
        return new IndexDefinition(
                name,
                table,
                of.uniqueness(),
                of.method(),
                of.keys(),
                of.include(),
                of.where(),
                of.storage(),
                of.partitions());
    }

    static ColumnDefinition named(ColumnDefinition column, Identifier name) {
        return new ColumnDefinition(
                name,
                column.type(),
                column.collation(),
                column.nullability(),
                column.value(),
                column.comment(),
                column.options());
    }

    static ColumnDefinition typed(ColumnDefinition column, DataType<?> type, Optional<QualifiedName> collation) {
        return new ColumnDefinition(
                column.name(),
                type,
                collation,
                column.nullability(),
                column.value(),
                column.comment(),
                column.options());
    }

    static ColumnDefinition valued(ColumnDefinition column, Optional<ColumnValue> value) {
        return new ColumnDefinition(
                column.name(),
                column.type(),
                column.collation(),
                column.nullability(),
                value,
                column.comment(),
                column.options());
    }

    static ColumnDefinition required(ColumnDefinition column, Nullability nullability) {
        return new ColumnDefinition(
                column.name(),
                column.type(),
                column.collation(),
                nullability,
                column.value(),
                column.comment(),
                column.options());
    }
}
