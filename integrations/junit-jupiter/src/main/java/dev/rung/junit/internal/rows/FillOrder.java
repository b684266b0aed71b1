package dev.rung.junit.internal.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The order in which tables are filled: what others refer to comes first; where that is impossible, something stays open. */
final class FillOrder {

    /**
     * A table in its place.
     *
     * @param open the references whose rows come later
     * @param knot the tables that refer to each other so that none of them can come first, this one included; mostly none
     */
    record Place(TableFacts table, List<ReferenceFacts> open, List<TableName> knot) {

        /** Returns the columns of the open references. */
        Set<String> openColumns() {
            return open.stream()
                    .flatMap(reference -> reference.columns().stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private final Map<Long, TableFacts> waiting = new LinkedHashMap<>();

    private FillOrder(List<TableFacts> tables) {
        tables.forEach(table -> waiting.put(table.id(), table));
    }

    static List<Place> of(List<TableFacts> tables) {
        var order = new FillOrder(tables);
        var places = new ArrayList<Place>();
        while (!order.waiting.isEmpty()) {
            var place = order.next();
            order.waiting.remove(place.table().id());
            places.add(place);
        }
        return places;
    }

    private Place next() {
        return first(table -> open(table).isEmpty())
                .or(() -> first(table -> open(table).stream().noneMatch(reference -> isHard(table, reference))))
                .map(table -> new Place(table, open(table), List.of()))
                .orElseGet(this::knotted);
    }

    private Optional<TableFacts> first(Predicate<TableFacts> condition) {
        return waiting.values().stream().filter(condition).findFirst();
    }

    private List<ReferenceFacts> open(TableFacts table) {
        return table.references().stream()
                .filter(reference -> reference.target().table() != table.id())
                .filter(reference -> waiting.containsKey(reference.target().table()))
                .toList();
    }

    private static boolean isHard(TableFacts table, ReferenceFacts reference) {
        return !table.isOptional(reference) && reference.deferral() == Deferral.NEVER;
    }

    private Place knotted() {
        var tied = first(table -> reachable(table).contains(table.id())).orElseThrow();
        var forth = reachable(tied);
        var knot = waiting.values().stream()
                .filter(table -> forth.contains(table.id()) && reachable(table).contains(tied.id()))
                .map(TableFacts::name)
                .toList();
        return new Place(tied, open(tied), knot);
    }

    /** Returns the tables whose rows have to be there before, themselves or for each other. */
    private Set<Long> reachable(TableFacts table) {
        var reached = new HashSet<Long>();
        var next = new ArrayList<>(List.of(table));
        while (!next.isEmpty()) {
            var from = next.remove(next.size() - 1);
            open(from).stream()
                    .filter(reference -> isHard(from, reference))
                    .map(reference -> reference.target().table())
                    .filter(reached::add)
                    .map(waiting::get)
                    .forEach(next::add);
        }
        return reached;
    }
}
