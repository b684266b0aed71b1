package dev.rung.rows.internal.value;

import java.util.List;

/** A range over {@code bound}. */
public record RangeType(ColumnType bound) implements ColumnType {

    @Override
    public List<Value> values(Seed seed) {
        var list = new ValueList().boundary(between(seed.ordinal()));
        for (long next = 1; next <= seed.breadth(); next++) {
            list.ordinary(between(seed.ordinal() + next));
        }
        return list.ordinary("[" + edge(2 * seed.ordinal()) + ",)", "(,)", "empty")
                .toList();
    }

    /** The order of two bounds is known only for some built-in types. */
    @Override
    public boolean isCertain() {
        return bound instanceof BuiltInType builtIn && builtIn.isOrderedByOrdinal();
    }

    /** Ranges of different ordinals do not touch. */
    private String between(long ordinal) {
        return "[" + edge(2 * ordinal) + "," + edge(2 * ordinal + 1) + ")";
    }

    private String edge(long ordinal) {
        var text = bound.ordinary(ordinal).text();
        return text == null ? "" : '"' + text.replace("\\", "\\\\").replace("\"", "\"\"") + '"';
    }
}
