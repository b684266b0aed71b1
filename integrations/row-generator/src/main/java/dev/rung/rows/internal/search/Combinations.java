package dev.rung.rows.internal.search;

import dev.rung.rows.internal.sql.Savepoints;
import dev.rung.rows.internal.sql.SqlErrors;
import dev.rung.rows.internal.value.Value;
import dev.rung.rows.model.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds combinations of values that satisfy the conditions of one table; runs no query twice. Not thread-safe. */
final class Combinations {

    private final TableName table;
    private final Map<String, Optional<List<List<Integer>>>> answers = new HashMap<>();

    Combinations(TableName table) {
        this.table = table;
    }

    /**
     * Returns the choices for the columns: one for all, best first; or one for each, where the server cannot evaluate the
     * conditions, because an expression fails or there are too many columns.
     *
     * @throws RefusedException if no combination satisfies the conditions
     */
    List<Choice> choices(List<Slot> slots, List<Condition> conditions, Savepoints savepoints)
            throws SQLException, RefusedException {
        if (conditions.isEmpty()) {
            return slots.stream().map(Choice::of).toList();
        }
        var found = ask(slots, conditions, savepoints);
        if (found.isEmpty()) {
            found = ask(readable(slots, conditions, savepoints), conditions, savepoints);
        }
        if (found.isEmpty()) {
            return slots.stream().map(Choice::of).toList();
        }
        if (found.get().isEmpty()) {
            throw RefusedException.unsatisfied(culprits(slots, conditions, savepoints));
        }
        var columns = slots.stream().map(slot -> slot.column().name()).toList();
        return List.of(new Choice(columns, found.get()));
    }

    /** Returns the options that satisfy the conditions on the column alone; none where the server does not say. */
    List<Value> satisfying(Slot slot, List<Condition> conditions, Savepoints savepoints) throws SQLException {
        return ask(List.of(slot), conditions, savepoints).orElse(List.of()).stream()
                .map(values -> values.get(0))
                .filter(value -> !value.isNull())
                .toList();
    }

    /** Leaves out the options over which a condition on the column fails, because it reads them as something that they are not. */
    private List<Slot> readable(List<Slot> slots, List<Condition> conditions, Savepoints savepoints)
            throws SQLException {
        var readable = new ArrayList<Slot>();
        for (var slot : slots) {
            var own = conditions.stream()
                    .filter(condition ->
                            condition.columns().equals(Set.of(slot.column().name())))
                    .toList();
            readable.add(own.isEmpty() ? slot : readable(slot, own, savepoints));
        }
        return readable;
    }

    private Slot readable(Slot slot, List<Condition> conditions, Savepoints savepoints) throws SQLException {
        var options = new ArrayList<Value>();
        for (var option : slot.options()) {
            var alone = new Slot(slot.column(), List.of(option), slot.weight());
            if (ask(List.of(alone), conditions, savepoints)
                    .filter(found -> !found.isEmpty())
                    .isPresent()) {
                options.add(option);
            }
        }
        return new Slot(slot.column(), options, slot.weight());
    }

    /** Returns the titles of what cannot be satisfied: one condition alone, if one is to blame. */
    private Set<String> culprits(List<Slot> slots, List<Condition> conditions, Savepoints savepoints)
            throws SQLException {
        for (var condition : conditions) {
            var alone = ask(slots, List.of(condition), savepoints);
            if (alone.isPresent() && alone.get().isEmpty()) {
                return Set.of(condition.title());
            }
        }
        var all = new LinkedHashSet<String>();
        conditions.forEach(condition -> all.add(condition.title()));
        return all;
    }

    /** Returns the combinations; nothing where the server did not say. */
    private Optional<List<List<Value>>> ask(List<Slot> slots, List<Condition> conditions, Savepoints savepoints)
            throws SQLException {
        var query = CombinationQuery.of(table, slots, conditions);
        if (!query.isPossible()
                || slots.stream().anyMatch(slot -> slot.options().isEmpty())) {
            return Optional.empty();
        }
        var answer = answers.get(query.sql());
        if (answer == null) {
            answer = answer(query, savepoints);
            answers.put(query.sql(), answer);
        }
        return answer.map(rows -> rows.stream().map(query::values).toList());
    }

    private static Optional<List<List<Integer>>> answer(CombinationQuery query, Savepoints savepoints)
            throws SQLException {
        try {
            return Optional.of(savepoints.attempt(() -> numbers(query, savepoints)));
        } catch (SQLException e) {
            SqlErrors.requireRefusal(e);
            return Optional.empty();
        }
    }

    private static List<List<Integer>> numbers(CombinationQuery query, Savepoints savepoints) throws SQLException {
        try (var statement = savepoints.connection().createStatement();
                var rows = statement.executeQuery(query.sql())) {
            var found = new ArrayList<List<Integer>>();
            while (rows.next()) {
                var numbers = new ArrayList<Integer>();
                for (int column = 1; column <= query.slots().size(); column++) {
                    numbers.add(rows.getInt(column));
                }
                found.add(numbers);
            }
            return found;
        }
    }
}
