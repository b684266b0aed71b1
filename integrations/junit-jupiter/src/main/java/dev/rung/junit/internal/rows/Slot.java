package dev.rung.junit.internal.rows;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of a row that is being thought of.
 *
 * @param options values that it may get, the one that is wished for first
 * @param weight how much the wish matters
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
