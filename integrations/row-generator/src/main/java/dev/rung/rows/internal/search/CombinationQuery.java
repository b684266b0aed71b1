package dev.rung.rows.internal.search;

import dev.rung.rows.internal.sql.Quoting;
import dev.rung.rows.internal.value.Value;
import dev.rung.rows.model.TableName;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks the server, which evaluates the conditions, which options of some columns satisfy them together. The result has
 * the number of an option per column, the combination nearest to the preferred values first.
 *
 * @param table the name by which expressions call the row
 */
record CombinationQuery(String table, List<Slot> slots, List<Condition> conditions) {

    /** A server evaluates so many combinations in a fraction of a second. */
    private static final double MOST_COMBINATIONS = 100_000;

    private static final int MOST_RESULTS = 60;

    /** Returns the query; each column has fewer options, the more columns there are. */
    static CombinationQuery of(TableName table, List<Slot> slots, List<Condition> conditions) {
        int most = (int) Math.max(2, Math.pow(MOST_COMBINATIONS, 1.0 / slots.size()));
        return new CombinationQuery(
                table.name(), slots.stream().map(slot -> slot.atMost(most)).toList(), conditions);
    }

    /** Returns whether there are few enough combinations. */
    boolean isPossible() {
        return slots.stream().mapToDouble(slot -> slot.options().size()).reduce(1, (a, b) -> a * b)
                <= MOST_COMBINATIONS;
    }

    /** Returns the values of a row of the result. */
    List<Value> values(List<Integer> numbers) {
        return IntStream.range(0, slots.size())
                .mapToObj(slot -> slots.get(slot).options().get(numbers.get(slot)))
                .toList();
    }

    String sql() {
        return "select " + each(", ", CombinationQuery::number)
                + " from (select " + each(", ", slot -> option(slot) + ".i as " + number(slot))
                + ", " + each(", ", slot -> option(slot) + ".v as " + name(slot))
                + " from " + each(", ", slot -> values(slot) + " as " + option(slot) + " (i, v)")
                + ") as " + Quoting.identifier(table)
                + conditions.stream()
                        .map(condition -> "(" + condition.sql() + ") is not false")
                        .collect(Collectors.joining(" and ", " where ", ""))
                + " order by " + each(" + ", slot -> "(" + number(slot) + " > 0)::pg_catalog.int4 * " + weight(slot))
                + ", " + each(" + ", CombinationQuery::number)
                + ", " + each(", ", CombinationQuery::number)
                + " limit " + MOST_RESULTS;
    }

    private String each(String separator, IntFunction<String> text) {
        return IntStream.range(0, slots.size()).mapToObj(text).collect(Collectors.joining(separator));
    }

    private static String number(int slot) {
        return "\"#" + slot + '"';
    }

    private static String option(int slot) {
        return "o" + slot;
    }

    private String name(int slot) {
        return Quoting.identifier(slots.get(slot).column().name());
    }

    private int weight(int slot) {
        return slots.get(slot).weight();
    }

    private String values(int slot) {
        var options = slots.get(slot).options();
        var type = slots.get(slot).column().sqlType();
        return IntStream.range(0, options.size())
                .mapToObj(i -> "(" + i + ", " + options.get(i).sql(type) + ")")
                .collect(Collectors.joining(", ", "(values ", ")"));
    }
}
