package dev.rung.rows.internal.search;

import dev.rung.rows.internal.catalog.ColumnFacts;
import dev.rung.rows.internal.sql.Savepoints;
import dev.rung.rows.internal.value.Value;
import dev.rung.rows.internal.value.ValueStyle;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns that take one of a few known values: labels of an enum, the list in a check, small numbers. A migration may treat
 * each of them differently, so each has to be in some row. Not thread-safe.
 */
final class ClosedSets {

    private static final long MOST_NUMBERS = 8;

    private final TableRules rules;
    private final Combinations combinations;
    private final Savepoints savepoints;
    private final Map<String, List<Value>> sets = new HashMap<>();

    ClosedSets(TableRules rules, Combinations combinations, Savepoints savepoints) {
        this.rules = rules;
        this.combinations = combinations;
        this.savepoints = savepoints;
    }

    /** Returns the values that the column takes, in order; none where they are too many to list. */
    List<Value> of(ColumnFacts column, List<Value> candidates) throws SQLException {
        var known = sets.get(column.name());
        if (known == null) {
            var taken = taken(column, candidates);
            known = isClosed(column, taken) ? taken : List.of();
            sets.put(column.name(), known);
        }
        return known;
    }

    private List<Value> taken(ColumnFacts column, List<Value> candidates) throws SQLException {
        var own = rules.checks().stream()
                .filter(check -> check.columns().equals(Set.of(column.name())))
                .toList();
        return own.isEmpty() ? candidates : combinations.satisfying(new Slot(column, candidates, 1), own, savepoints);
    }

    private boolean isClosed(ColumnFacts column, List<Value> values) {
        if (values.size() < 2
                || rules.isUpcoming(column.name())
                || values.stream().anyMatch(value -> value.style() == ValueStyle.BOUNDARY)) {
            return false;
        }
        var literals = rules.hints(column.name()).and(column.type().mentioned());
        return column.type().isClosed()
                || values.stream().allMatch(literals::contains)
                || (!literals.isEmpty() && values.stream().allMatch(Value::isWholeNumber) && isSmallRange(values));
    }

    private static boolean isSmallRange(List<Value> values) {
        var numbers = values.stream()
                .mapToLong(value -> Long.parseLong(value.sql().replace("'", "")))
                .summaryStatistics();
        return numbers.getCount() <= MOST_NUMBERS && numbers.getMax() - numbers.getMin() == numbers.getCount() - 1;
    }
}
