package dev.rung.junit.internal.rows;

import java.util.List;

/** A multirange of {@code range}. */
record MultirangeType(ColumnType range) implements ColumnType {

    @Override
    public List<Value> values(Seed seed) {
        var list = new ValueList();
        for (var one : range.values(seed)) {
            var text = "{" + one.text() + "}";
            list = one.taste() == Taste.BOLD ? list.bold(text) : list.plain(text);
        }
        return list.plain("{}").toList();
    }

    @Override
    public boolean isCertain() {
        return range.isCertain();
    }
}
