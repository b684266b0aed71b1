package dev.rung.rows.internal.fill;

import dev.rung.rows.internal.catalog.Deferral;
import dev.rung.rows.internal.catalog.ReferenceFacts;
import dev.rung.rows.internal.catalog.TableFacts;
import dev.rung.rows.model.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The order in which tables are filled: what others refer to comes first; where that is impossible, references stay open. */
final class FillOrder {

    /**
     * A table and what is special about its position in the order.
     *
     * @param open the references to tables that are filled later
     * @param cycle the tables that refer to each other so that none of them can come first, this one included; usually empty
     */
    record Position(TableFacts table, List<ReferenceFacts> open, List<TableName> cycle) {

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

    static List<Position> of(List<TableFacts> tables) {
        var order = new FillOrder(tables);
        var positions = new ArrayList<Position>();
        while (!order.waiting.isEmpty()) {
            var position = order.next();
            order.waiting.remove(position.table().id());
            positions.add(position);
        }
        return positions;
    }

    private Position next() {
        return first(table -> open(table).isEmpty())
                .or(() -> first(table -> open(table).stream().noneMatch(reference -> isHard(table, reference))))
                .map(table -> new Position(table, open(table), List.of()))
                .orElseGet(this::inCycle);
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

    private Position inCycle() {
        var member = first(table -> reachable(table).contains(table.id())).orElseThrow();
        var reached = reachable(member);
        var cycle = waiting.values().stream()
                .filter(table ->
                        reached.contains(table.id()) && reachable(table).contains(member.id()))
                .map(TableFacts::name)
                .toList();
        return new Position(member, open(member), cycle);
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
