package dev.rung.junit.internal.rows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is to choose from for the rows of one table. Not thread-safe. */
final class RowChoices {

    private final FillOrder.Place place;
    private final TableFacts table;
    private final TableRules rules;
    private final Coverage coverage;
    private final ProvenValues values;
    private final Combinations combinations;
    private final ClosedSets closed;

    RowChoices(FillOrder.Place place, TableRules rules, Coverage coverage, ProvenValues values) {
        this.place = place;
        this.table = place.table();
        this.rules = rules;
        this.coverage = coverage;
        this.values = values;
        this.combinations = new Combinations(table.name());
        this.closed = new ClosedSets(rules, combinations, values.attempts());
    }

    /**
     * Returns the choices for one row, each column of ours in at most one of them; one that is in none is left to its default.
     *
     * @throws RefusedException if something that the row has to satisfy cannot be
     */
    List<Choice> of(RowWish wish, Attempts attempts) throws SQLException, RefusedException {
        var references = References.of(place, new ReferencedRows(attempts.connection()));
        var slots = slots(references, wish);
        var conditions = Stream.of(rules.checks().stream(), references.conditions().stream(), bounds(wish).stream())
                .flatMap(part -> part)
                .toList();
        var choices = new ArrayList<Choice>();
        for (var group : Groups.of(List.copyOf(slots.keySet()), conditions)) {
            var together = group.columns().stream().map(slots::get).toList();
            choices.addAll(combinations.choices(together, group.conditions(), attempts));
        }
        return choices;
    }

    private Map<String, Slot> slots(References references, RowWish wish) throws SQLException, RefusedException {
        var slots = new RowSlots(rules, references, coverage, values, closed);
        Map<String, Slot> filled = new LinkedHashMap<>();
        for (var column : table.columns()) {
            if (column.isGiven()) {
                var slot = slots.slot(column, wish);
                if (!slot.options().isEmpty()) {
                    filled.put(column.name(), slot);
                }
                if (slot.options().stream().allMatch(Value::isNull)) {
                    coverage.doWithout(List.of(column.name()));
                }
            }
        }
        return filled;
    }

    private Optional<Condition> bounds(RowWish wish) {
        var partitions = table.partitions();
        return partitions.isEmpty()
                ? Optional.empty()
                : rules.bounds(partitions.get(wish.number() % partitions.size()));
    }
}
