package dev.rung.rows.internal.value;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A row type with its attributes in order. */
public record CompositeType(List<ColumnType> attributes) implements ColumnType {

    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    @Override
    public List<Value> values(Seed seed) {
        return new ValueList()
                .boundary(row(attribute -> first(attribute.values(seed))))
                .ordinary(row(attribute -> attribute.ordinary(seed.ordinal())))
                .ordinary(row(attribute -> attribute.refusesNull() ? attribute.ordinary(seed.ordinal()) : Value.NULL))
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
