package dev.rung.rows.internal.search;

import dev.rung.rows.internal.search.Refusal.Kind;
import dev.rung.rows.internal.sql.SqlErrors;
import dev.rung.rows.internal.value.Value;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tries rows until the server accepts one: it reports which rule a row breaks, and the next row differs in the columns of that
 * rule.
 */
public final class RowSearch {

    private final TableRules rules;
    private final RowWriter writer;
    private final TryBudget budget;
    private final List<Choice> choices;
    private final List<Integer> sizes;
    private final Set<List<Integer>> tried = new HashSet<>();
    private Set<Integer> free = Set.of();
    private Iterator<List<Integer>> next = Collections.emptyIterator();

    public RowSearch(TableRules rules, RowWriter writer, TryBudget budget, List<Choice> choices) {
        this.rules = rules;
        this.writer = writer;
        this.budget = budget;
        this.choices = choices;
        this.sizes = choices.stream().map(choice -> choice.options().size()).toList();
    }

    /** Returns the row that was inserted. */
    public InsertedRow find() throws SQLException, RefusedException {
        List<Integer> vector = Collections.nCopies(choices.size(), 0);
        while (true) {
            tried.add(vector);
            var row = row(vector);
            Refusal refusal;
            try {
                var inserted = writer.insert(row);
                if (inserted.isPresent()) {
                    return inserted.get();
                }
                refusal = Refusal.silent(rules.table());
            } catch (SQLException e) {
                SqlErrors.requireRefusal(e);
                refusal = Refusal.of(e, rules);
            }
            vector = another(vector, refusal);
        }
    }

    private List<Integer> another(List<Integer> vector, Refusal refusal) throws RefusedException {
        if (!budget.spend()) {
            throw refusal.cause();
        }
        if (refusal.kind() == Kind.COUNTER) {
            return vector;
        }
        var concerned = concerned(refusal);
        if (!concerned.isEmpty() && !concerned.equals(free)) {
            free = concerned;
            next = Vectors.of(vector, free, sizes);
        }
        while (next.hasNext()) {
            var candidate = next.next();
            if (!tried.contains(candidate)) {
                return candidate;
            }
        }
        throw refusal.cause();
    }

    private Set<Integer> concerned(Refusal refusal) {
        return IntStream.range(0, choices.size())
                .filter(i -> !Collections.disjoint(choices.get(i).columns(), refusal.columns()))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, Value> row(List<Integer> vector) {
        var row = new LinkedHashMap<String, Value>();
        for (int i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            var values = choice.options().get(vector.get(i));
            for (int column = 0; column < values.size(); column++) {
                row.put(choice.columns().get(column), values.get(column));
            }
        }
        return row;
    }
}
