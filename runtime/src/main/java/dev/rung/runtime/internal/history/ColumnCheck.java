package dev.rung.runtime.internal.history;

import java.util.StringJoiner;

/**
 * What the values of a column must be.
 *
 * @param printed the condition as the server prints it under {@code search_path = pg_catalog}
 * @param qualified the condition for any {@code search_path}
 */
record ColumnCheck(String printed, String qualified) {

    static ColumnCheck of(String column, String operator, int number) {
        return new ColumnCheck(
                "(%s %s %d)".formatted(column, operator, number),
                "%s operator(pg_catalog.%s) %d".formatted(column, operator, number));
    }

    static ColumnCheck oneOf(String column, Enum<?>... constants) {
        var printed = new StringJoiner(", ", "(" + column + " = ANY (ARRAY[", "]))");
        var qualified = new StringJoiner(",", column + " operator(pg_catalog.=) any ('{", "}')");
        for (var constant : constants) {
            printed.add("'" + constant.name() + "'::text");
            qualified.add(constant.name());
        }
        return new ColumnCheck(printed.toString(), qualified.toString());
    }
}
