package dev.rung.rows.internal.search;

import dev.rung.rows.internal.value.Value;
import java.util.List;

/**
 * Columns that are decided on together.
 *
 * @param columns their names
 * @param options for each way to decide, a value per column; the best first
 */
record Choice(List<String> columns, List<List<Value>> options) {

    Choice {
        columns = List.copyOf(columns);
        options = List.copyOf(options);
    }

    static Choice of(Slot slot) {
        return new Choice(
                List.of(slot.column().name()),
                slot.options().stream().map(List::of).toList());
    }
}
