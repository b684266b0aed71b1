package dev.rung.rows.internal.value;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An array of {@code element}, whose elements {@code delimiter} separates. */
public record ArrayType(ColumnType element, char delimiter) implements ColumnType {

    private static final int TOGETHER = 3;
    private static final int LONGEST = 12;
    private static final int MOST = 200;

    @Override
    public List<Value> values(Seed seed) {
        var elements = element.values(seed);
        var list = new ValueList();
        if (!elements.isEmpty() && !element.refusesNull()) {
            list.boundary(array(Stream.concat(
                    elements.stream().limit(element.isClosed() ? MOST : TOGETHER), Stream.of(Value.NULL))));
        }
        elements.forEach(one -> list.ordinary(array(Stream.of(one))));
        for (int length = 2; length <= Math.min(elements.size(), LONGEST); length++) {
            list.ordinary(array(elements.stream().limit(length)));
        }
        if (!elements.isEmpty()) {
            seed.literals().numbers().stream()
                    .flatMap(number -> Lengths.near(number).stream())
                    .filter(length -> length <= MOST)
                    .forEach(length -> list.ordinary(array(Stream.generate(() -> elements)
                            .flatMap(List::stream)
                            .limit(length))));
            list.ordinary("{"
                    + joined(
                            array(elements.stream().limit(2)),
                            array(elements.stream().limit(2))) + "}");
        }
        return list.ordinary("{}").toList();
    }

    @Override
    public boolean isCertain() {
        return element.isCertain();
    }

    private String joined(String one, String other) {
        return one + delimiter + other;
    }

    private String array(Stream<Value> elements) {
        return elements.map(ArrayType::written).collect(Collectors.joining(String.valueOf(delimiter), "{", "}"));
    }

    private static String written(Value value) {
        var text = value.text();
        return text == null ? "NULL" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
