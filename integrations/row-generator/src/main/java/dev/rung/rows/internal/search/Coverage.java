package dev.rung.rows.internal.search;

import dev.rung.rows.internal.catalog.ColumnFacts;
import dev.rung.rows.internal.catalog.TableFacts;
import dev.rung.rows.internal.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which values the rows of a table have so far: a column that takes null needs a null in some row, and a value in another; a
 * column of a closed set needs each of its values.
 */
public final class Coverage {

    private final List<ColumnFacts> nullable;
    private final Set<String> withNull = new HashSet<>();
    private final Set<String> withValue = new HashSet<>();
    private final Set<String> without = new HashSet<>();
    private final Map<String, List<Value>> unseen = new HashMap<>();

    public Coverage(TableFacts table) {
        this.nullable = table.columns().stream()
                .filter(column -> column.isGiven() && column.isNullable())
                .toList();
    }

    public void add(Map<String, Value> row) {
        row.forEach((column, value) -> {
            (value.isNull() ? withNull : withValue).add(column);
            unseen.getOrDefault(column, List.of()).removeIf(old -> Objects.equals(old.text(), value.text()));
        });
    }

    /** Expects each of these values in some row. */
    void expect(ColumnFacts column, List<Value> values) {
        unseen.computeIfAbsent(column.name(), name -> new ArrayList<>(values));
    }

    /** Returns those of the expected values that were in no row. */
    List<Value> unseen(ColumnFacts column) {
        return List.copyOf(unseen.getOrDefault(column.name(), List.of()));
    }

    /** Returns whether null is what the column should have next. */
    boolean wantsNull(ColumnFacts column) {
        return column.isNullable() && withValue.contains(column.name()) && !withNull.contains(column.name());
    }

    boolean lacks(ColumnFacts column) {
        return nullable.contains(column) && !(withValue.contains(column.name()) && withNull.contains(column.name()));
    }

    /** Expects nothing more of the columns: they get a value later, or never. */
    public void doWithout(Collection<String> columns) {
        without.addAll(columns);
    }

    /** Returns how many nulls and values are missing that another row could have. */
    public long lacking() {
        long columns = nullable.stream()
                .filter(column -> lacks(column) && !without.contains(column.name()))
                .count();
        return columns + unseen.values().stream().mapToLong(List::size).sum();
    }

    /** Returns what is missing, a sentence per column. */
    public List<String> gaps() {
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
