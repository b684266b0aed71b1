package dev.rung.junit.internal.rows;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A row type with its attributes in order. */
record CompositeType(List<ColumnType> attributes) implements ColumnType {

    CompositeType {
        attributes = List.copyOf(attributes);
    }

    @Override
    public List<Value> values(Seed seed) {
        return new ValueList()
                .bold(row(attribute -> first(attribute.values(seed))))
                .plain(row(attribute -> attribute.ordinary(seed.ordinal())))
                .plain(row(attribute -> attribute.refusesNull() ? attribute.ordinary(seed.ordinal()) : Value.NULL))
                .toList();
    }

    @Override
    public boolean isCertain() {
        return attributes.stream().allMatch(ColumnType::isCertain);
    }

    private String row(Function<ColumnType, Value> value) {
        return attributes.stream().map(value).map(CompositeType::written).collect(Collectors.joining(",", "(", ")"));
    }

    private static Value first(List<Value> values) {
        return values.isEmpty() ? Value.NULL : values.get(0);
    }

    private static String written(Value value) {
        var text = value.text();
        return text == null ? "" : '"' + text.replace("\\", "\\\\").replace("\"", "\"\"") + '"';
    }
}
