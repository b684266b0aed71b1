package dev.rung.runtime.operation.sequence;

import dev.rung.schema.Index;
import dev.rung.schema.definition.IndexKey;
import java.util.List;
import java.util.Optional;

/** An index that belongs to no constraint. */
final class ModelIndex {

    String name;
    final List<ModelColumn> columns;
    boolean unique;
    boolean descending;
    boolean expression;
    Optional<ModelColumn> where = Optional.empty();
    Optional<ModelColumn> include = Optional.empty();

    ModelIndex(String name, List<ModelColumn> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    boolean uses(ModelColumn column) {
        return columns.contains(column)
                || where.filter(column::equals).isPresent()
                || include.filter(column::equals).isPresent();
    }

    IndexKey first() {
        return key(columns.get(0));
    }

    IndexKey[] more() {
        return columns.stream().skip(1).map(this::key).toArray(IndexKey[]::new);
    }

    private IndexKey key(ModelColumn column) {
        var key = expression ? IndexKey.expression(column.quoted() + " is null") : IndexKey.column(column.name);
        return descending ? key.descending() : key;
    }

    void describe(Index index) {
        if (unique) {
            index.unique();
        }
        where.ifPresent(column -> index.where(column.quoted() + " is not null"));
        include.ifPresent(column -> index.include(column.name));
    }
}
