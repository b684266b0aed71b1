package dev.rung.rows.internal.catalog;

import dev.rung.rows.internal.catalog.ConstraintReader.Constraint;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The types of columns that refer to others, which may be narrower. */
final class ReferringTypes {

    private final Map<Long, List<ColumnFacts>> columns;
    private final Map<Long, List<Constraint>> byTarget;

    /**
     * Keeps what there is to know.
     *
     * @param columns by the catalog's number of their table
     * @param constraints the foreign keys among all constraints
     */
    ReferringTypes(Map<Long, List<ColumnFacts>> columns, List<Constraint> constraints) {
        this.columns = columns;
        this.byTarget = constraints.stream()
                .filter(constraint -> constraint.target().isPresent())
                .collect(Collectors.groupingBy(
                        constraint -> constraint.target().orElseThrow().table()));
    }

    private record ColumnKey(long table, String name) {}

    /** Returns the other types, as SQL, of all columns that refer to this one, be it through others. */
    Set<String> of(long table, ColumnFacts column) {
        var types = new HashSet<String>();
        collect(new ColumnKey(table, column.name()), new HashSet<>(), types);
        types.remove(column.sqlType());
        return types;
    }

    private void collect(ColumnKey column, Set<ColumnKey> seen, Set<String> types) {
        if (!seen.add(column)) {
            return;
        }
        for (var constraint : byTarget.getOrDefault(column.table(), List.of())) {
            int at = constraint.target().orElseThrow().columns().indexOf(column.name());
            if (at >= 0) {
                var referring = new ColumnKey(
                        constraint.rule().root(), constraint.rule().columns().get(at));
                type(referring).ifPresent(types::add);
                collect(referring, seen, types);
            }
        }
    }

    private Optional<String> type(ColumnKey key) {
        return columns.getOrDefault(key.table(), List.of()).stream()
                .filter(column -> column.name().equals(key.name()))
                .map(ColumnFacts::sqlType)
                .findFirst();
    }
}
