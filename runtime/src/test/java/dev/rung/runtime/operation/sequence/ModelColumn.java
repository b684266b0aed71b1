package dev.rung.runtime.operation.sequence;

import dev.rung.schema.Column;
import dev.rung.schema.ColumnTypes;
import dev.rung.schema.Keywords;
import java.util.Optional;

/** A column. */
final class ModelColumn {

    String name;
    ModelType type;
    boolean notNull;
    boolean identity;
    /** Whether its sequence, or since version 18 its constraint, is called after a name that it or its table had before. */
    boolean isOldFashioned;

    /** The number of one of the defaults of the type: a label of an enum can be renamed. */
    Optional<Integer> defaultNumber = Optional.empty();

    Optional<ModelColumn> generatedFrom = Optional.empty();
    Optional<String> comment = Optional.empty();
    Optional<Integer> statistics = Optional.empty();

    ModelColumn(String name, ModelType type) {
        this.name = name;
        this.type = type;
    }

    Optional<String> defaultSql() {
        return defaultNumber.map(type.defaults()::get);
    }

    String quoted() {
        return quoted(name);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** What the server named for it keeps its name. */
    void isRenamed() {
        isOldFashioned |= notNull;
    }

    boolean isPlain() {
        return !identity && generatedFrom.isEmpty();
    }

    /** Returns the column as it is now. */
    Column<?> column() {
        return describe(Keywords.column(name));
    }

    Column<?> describe(ColumnTypes begun) {
        var column = describeShape(begun);
        comment.ifPresent(column::comment);
        statistics.ifPresent(target -> column.options(o -> o.statistics(target)));
        return column;
    }

    /** Describes what partitions have in common with their table. */
    Column<?> describeShape(ColumnTypes begun) {
        var column = type.of(begun);
        if (notNull && !identity) {
            column.notNull();
        }
        if (identity) {
            column.identity();
        }
        defaultSql().ifPresent(column::defaultSql);
        generatedFrom.ifPresent(source -> column.generatedStored("coalesce(" + source.quoted() + ", 0) + 1"));
        return column;
    }
}
