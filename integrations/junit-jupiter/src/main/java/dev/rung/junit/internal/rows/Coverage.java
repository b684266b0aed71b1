package dev.rung.junit.internal.rows;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the columns of a table have had so far: each one that takes null shall have a null in some row, and a value in another. */
final class Coverage {

    private final List<ColumnFacts> nullable;
    private final Set<String> withNull = new HashSet<>();
    private final Set<String> withValue = new HashSet<>();
    private final Set<String> without = new HashSet<>();

    Coverage(TableFacts table) {
        this.nullable = table.columns().stream()
                .filter(column -> column.isGiven() && column.isNullable())
                .toList();
    }

    void add(Map<String, Value> row) {
        row.forEach((column, value) -> (value.isNull() ? withNull : withValue).add(column));
    }

    /** Returns whether null is what the column should have next. */
    boolean wantsNull(ColumnFacts column) {
        return column.isNullable() && withValue.contains(column.name()) && !withNull.contains(column.name());
    }

    boolean lacks(ColumnFacts column) {
        return nullable.contains(column) && !(withValue.contains(column.name()) && withNull.contains(column.name()));
    }

    /** Expects nothing more of the columns: they get a value later, or never. */
    void doWithout(Collection<String> columns) {
        without.addAll(columns);
    }

    /** Returns how many columns lack something that another row could bring. */
    long lacking() {
        return nullable.stream()
                .filter(column -> lacks(column) && !without.contains(column.name()))
                .count();
    }

    /** Returns what is missing, a sentence per column. */
    List<String> gaps() {
        return nullable.stream()
                .flatMap(column -> Stream.concat(
                        withValue.contains(column.name())
                                ? Stream.of()
                                : Stream.of("column " + column.name() + " has no value in any row"),
                        withNull.contains(column.name())
                                ? Stream.of()
                                : Stream.of("column " + column.name() + " has no null in any row")))
                .toList();
    }
}
