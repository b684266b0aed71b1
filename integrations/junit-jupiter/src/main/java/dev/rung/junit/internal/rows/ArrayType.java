package dev.rung.junit.internal.rows;

import java.util.List;
import java.util.stream.Collectors;

/** An array of {@code element}, whose elements {@code delimiter} separates. */
record ArrayType(ColumnType element, char delimiter) implements ColumnType {

    private static final int TOGETHER = 3;

    @Override
    public List<Value> values(Seed seed) {
        var elements = element.values(seed);
        var few = elements.subList(0, Math.min(TOGETHER, elements.size()));
        var list = new ValueList();
        if (!few.isEmpty() && !element.refusesNull()) {
            list.bold(few.stream()
                    .map(this::written)
                    .collect(Collectors.joining(separator(), "{", separator() + "NULL}")));
        }
        for (var one : elements) {
            list.plain("{" + written(one) + "}");
        }
        list.plain(few.stream().map(this::written).collect(Collectors.joining(separator(), "{", "}")));
        return list.plain("{}").toList();
    }

    @Override
    public boolean isCertain() {
        return element.isCertain();
    }

    private String separator() {
        return String.valueOf(delimiter);
    }

    private String written(Value value) {
        var text = value.text();
        return text == null ? "NULL" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
