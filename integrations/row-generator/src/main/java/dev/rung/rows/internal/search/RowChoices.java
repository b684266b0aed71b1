package dev.rung.rows.internal.search;

import dev.rung.rows.internal.catalog.ReferenceFacts;
import dev.rung.rows.internal.catalog.TableFacts;
import dev.rung.rows.internal.sql.Savepoints;
import dev.rung.rows.internal.value.Value;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values that the rows of one table can have. Not thread-safe.
 */
public final class RowChoices {

    private final List<ReferenceFacts> open;
    private final TableFacts table;
    private final TableRules rules;
    private final Coverage coverage;
    private final ProvenValues values;
    private final Combinations combinations;
    private final ClosedSets closed;

    public RowChoices(List<ReferenceFacts> open, TableRules rules, Coverage coverage, ProvenValues values) {
        this.open = List.copyOf(open);
        this.table = rules.table();
        this.rules = rules;
        this.coverage = coverage;
        this.values = values;
        this.combinations = new Combinations(table.name());
        this.closed = new ClosedSets(rules, combinations, values.savepoints());
    }

    /**
     * Returns the choices for one row, each generated column in at most one of them; one that is in none is left to its default.
     *
     * @throws RefusedException if something that the row has to satisfy cannot be
     */
    public List<Choice> of(RowRequirements required, Savepoints savepoints) throws SQLException, RefusedException {
        var references = References.of(table, open, new ReferencedRows(savepoints.connection()));
        var slots = slots(references, required);
        var conditions = Stream.of(rules.checks().stream(), references.conditions().stream(), bounds(required).stream())
                .flatMap(part -> part)
                .toList();
        var choices = new ArrayList<Choice>();
        for (var group : Groups.of(List.copyOf(slots.keySet()), conditions)) {
            var together = group.columns().stream().map(slots::get).toList();
            choices.addAll(combinations.choices(together, group.conditions(), savepoints));
        }
        return choices;
    }

    private Map<String, Slot> slots(References references, RowRequirements required)
            throws SQLException, RefusedException {
        var slots = new RowSlots(rules, references, coverage, values, closed);
        Map<String, Slot> filled = new LinkedHashMap<>();
        for (var column : table.columns()) {
            if (column.isGiven()) {
                var slot = slots.slot(column, required);
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

    private Optional<Condition> bounds(RowRequirements required) {
        var partitions = table.partitions();
        return partitions.isEmpty()
                ? Optional.empty()
                : rules.bounds(partitions.get(required.number() % partitions.size()));
    }
}
