package dev.rung.rows.internal.value;

import java.util.List;

/** A multirange of {@code range}. */
public record MultirangeType(ColumnType range) implements ColumnType {

    @Override
    public List<Value> values(Seed seed) {
        var list = new ValueList();
        for (var one : range.values(seed)) {
            var text = "{" + one.text() + "}";
            list = one.style() == ValueStyle.BOUNDARY ? list.boundary(text) : list.ordinary(text);
        }
        return list.ordinary("{}").toList();
    }

    @Override
    public boolean isCertain() {
        return range.isCertain();
    }
}
