package dev.rung.junit.internal.rows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a column's type; where the type is one that only the server knows, those that it takes. */
final class ProvenValues {

    private static final int ENOUGH = 16;

    private final Attempts attempts;
    private final Map<String, Boolean> verdicts = new HashMap<>();

    ProvenValues(Attempts attempts) {
        this.attempts = attempts;
    }

    List<Value> of(ColumnFacts column, Seed seed) throws SQLException {
        var values = column.type().values(seed);
        if (column.type().isCertain()) {
            return values;
        }
        var taken = new ArrayList<Value>();
        for (var value : values) {
            if (taken.size() < ENOUGH && isTaken(value.sql(column.sqlType()))) {
                taken.add(value);
            }
        }
        return taken;
    }

    private boolean isTaken(String expression) throws SQLException {
        var known = verdicts.get(expression);
        if (known == null) {
            known = ask(expression);
            verdicts.put(expression, known);
        }
        return known;
    }

    private boolean ask(String expression) throws SQLException {
        try {
            attempts.attempt(() -> {
                attempts.execute("select " + expression);
                return expression;
            });
            return true;
        } catch (SQLException e) {
            Attempts.onlyRefusals(e);
            return false;
        }
    }
}
