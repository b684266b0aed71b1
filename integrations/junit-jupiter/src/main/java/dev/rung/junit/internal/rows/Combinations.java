package dev.rung.junit.internal.rows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out which values go together in a row of a table. */
record Combinations(TableName table, Attempts attempts) {

    /**
     * Returns how to decide on the columns: together, best first; or each on its own, where the server cannot be asked,
     * because an expression fails or there are too many columns.
     *
     * @throws RefusedException if no combination satisfies the conditions
     */
    List<Choice> choices(List<Slot> slots, List<Condition> conditions) throws SQLException, RefusedException {
        if (conditions.isEmpty()) {
            return slots.stream().map(Choice::of).toList();
        }
        var found = ask(slots, conditions);
        if (found.isEmpty()) {
            found = ask(slots.stream().map(Slot::plain).toList(), conditions);
        }
        if (found.isEmpty()) {
            return slots.stream().map(Choice::of).toList();
        }
        if (found.get().isEmpty()) {
            throw RefusedException.unsatisfied(culprits(slots, conditions));
        }
        var columns = slots.stream().map(slot -> slot.column().name()).toList();
        return List.of(new Choice(columns, found.get()));
    }

    /** Returns the titles of what cannot be satisfied: one condition alone, if one is to blame. */
    private Set<String> culprits(List<Slot> slots, List<Condition> conditions) throws SQLException {
        for (var condition : conditions) {
            var alone = ask(slots, List.of(condition));
            if (alone.isPresent() && alone.get().isEmpty()) {
                return Set.of(condition.title());
            }
        }
        var all = new LinkedHashSet<String>();
        conditions.forEach(condition -> all.add(condition.title()));
        return all;
    }

    /** Returns the combinations; nothing where the server did not say. */
    private Optional<List<List<Value>>> ask(List<Slot> slots, List<Condition> conditions) throws SQLException {
        var query = CombinationQuery.of(table, slots, conditions);
        if (!query.isPossible()
                || slots.stream().anyMatch(slot -> slot.options().isEmpty())) {
            return Optional.empty();
        }
        try {
            return Optional.of(attempts.attempt(() -> answer(query)));
        } catch (SQLException e) {
            Attempts.onlyRefusals(e);
            return Optional.empty();
        }
    }

    private List<List<Value>> answer(CombinationQuery query) throws SQLException {
        try (var statement = attempts.connection().createStatement();
                var rows = statement.executeQuery(query.sql())) {
            var found = new ArrayList<List<Value>>();
            while (rows.next()) {
                var values = new ArrayList<Value>();
                for (var slot : query.slots()) {
                    values.add(slot.options().get(rows.getInt(values.size() + 1)));
                }
                found.add(values);
            }
            return found;
        }
    }
}
