package dev.rung.rows.internal.search;

import dev.rung.rows.internal.catalog.ColumnFacts;
import dev.rung.rows.internal.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a row to be, with the values that it may get.
 *
 * @param options values that it may get, the preferred one first
 * @param weight how much the preference matters
 */
record Slot(ColumnFacts column, List<Value> options, int weight) {

    Slot {
        options = List.copyOf(options);
    }

    /** Returns the same with no more options than {@code most}; null stays one. */
    Slot atMost(int most) {
        if (options.size() <= most) {
            return this;
        }
        boolean endsWithNull = options.get(options.size() - 1).isNull();
        var first = new ArrayList<>(options.subList(0, most));
        if (endsWithNull) {
            first.set(most - 1, Value.NULL);
        }
        return new Slot(column, first, weight);
    }
}
