package dev.rung.junit.internal.rows;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An array of {@code element}, whose elements {@code delimiter} separates. */
record ArrayType(ColumnType element, char delimiter) implements ColumnType {

    private static final int TOGETHER = 3;
    private static final int LONGEST = 12;

    @Override
    public List<Value> values(Seed seed) {
        var elements = element.values(seed);
        var list = new ValueList();
        if (!elements.isEmpty() && !element.refusesNull()) {
            list.bold(array(Stream.concat(elements.stream().limit(TOGETHER), Stream.of(Value.NULL))));
        }
        elements.forEach(one -> list.plain(array(Stream.of(one))));
        for (int length = 2; length <= Math.min(elements.size(), LONGEST); length++) {
            list.plain(array(elements.stream().limit(length)));
        }
        return list.plain("{}").toList();
    }

    @Override
    public boolean isCertain() {
        return element.isCertain();
    }

    private String array(Stream<Value> elements) {
        return elements.map(ArrayType::written).collect(Collectors.joining(String.valueOf(delimiter), "{", "}"));
    }

    private static String written(Value value) {
        var text = value.text();
        return text == null ? "NULL" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
