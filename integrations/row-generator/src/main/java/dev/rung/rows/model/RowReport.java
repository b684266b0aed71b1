package dev.rung.rows.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What {@link dev.rung.rows.RowGenerator} did. Immutable.
 *
 * @param tables every table that was to be filled, by name
 * @since 0.1
 */
public record RowReport(List<TableRows> tables) {

    private static final int LONGEST = 200;

    /**
     * Keeps a copy of the list.
     *
     * @since 0.1
     */
    public RowReport {
        tables = List.copyOf(tables);
    }

    /**
     * Returns the tables that are empty still.
     *
     * @since 0.1
     */
    public List<TableRows> empty() {
        return tables.stream().filter(table -> !table.hasRows()).toList();
    }

    /**
     * Returns the names of all tables that were to be filled.
     *
     * @since 0.1
     */
    public Set<TableName> names() {
        return tables.stream().map(TableRows::table).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns the names of the tables that are empty still.
     *
     * @since 0.1
     */
    public Set<TableName> emptyTables() {
        return empty().stream().map(TableRows::table).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns the same with what became of some tables later.
     *
     * @since 0.1
     */
    public RowReport with(RowReport later) {
        var again = later.tables.stream().collect(Collectors.toMap(TableRows::table, Function.identity()));
        return new RowReport(tables.stream()
                .map(table -> again.getOrDefault(table.table(), table))
                .toList());
    }

    /**
     * Returns the same where none of the rows could stay.
     *
     * @param reason in the user's own names
     * @since 0.1
     */
    public RowReport refused(String reason) {
        return new RowReport(tables.stream()
                .map(table -> new TableRows(
                        table.table(), 0, table.present(), List.of(), Optional.of(reason), Optional.empty()))
                .toList());
    }

    /**
     * Returns a line for each table that is empty still, with those that are so because of it, and with what to do:
     * {@code table orders: no row satisfies check orders_total_check (total > fee); not exercised with it: lines; give rows
     * yourself: @DataFor(from = 4)}.
     *
     * @param version the migration before which the rows are inserted
     * @since 0.1
     */
    public List<String> complaints(long version) {
        var empty = emptyTables();
        return empty().stream()
                .filter(table -> table.missing().filter(empty::contains).isEmpty())
                .map(table -> shortened(table.describe()) + dependents(table.table())
                        + "; give rows yourself: @DataFor(from = " + version + ")")
                .toList();
    }

    private String dependents(TableName table) {
        var reached = new LinkedHashSet<TableName>(Set.of(table));
        while (reached.addAll(empty().stream()
                .filter(child -> child.missing().filter(reached::contains).isPresent())
                .map(TableRows::table)
                .toList())) {
            // those that refer to these
        }
        reached.remove(table);
        return reached.isEmpty()
                ? ""
                : reached.stream()
                        .map(TableName::toString)
                        .collect(Collectors.joining(", ", "; not exercised with it: ", ""));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
    }
}
