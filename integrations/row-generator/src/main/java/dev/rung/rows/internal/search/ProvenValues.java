package dev.rung.rows.internal.search;

import dev.rung.rows.internal.catalog.ColumnFacts;
import dev.rung.rows.internal.sql.Savepoints;
import dev.rung.rows.internal.sql.SqlErrors;
import dev.rung.rows.internal.value.Seed;
import dev.rung.rows.internal.value.Value;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a column's type; of a type that only the server can parse, those that it accepts. */
public final class ProvenValues {

    private static final int ENOUGH = 16;

    private final Savepoints savepoints;
    private final Map<String, Boolean> verdicts = new HashMap<>();

    public ProvenValues(Savepoints savepoints) {
        this.savepoints = savepoints;
    }

    Savepoints savepoints() {
        return savepoints;
    }

    List<Value> of(ColumnFacts column, Seed seed) throws SQLException {
        var taken = taken(column, seed);
        var fitting = new ArrayList<Value>();
        for (var value : taken) {
            if (fits(column, value)) {
                fitting.add(value);
            }
        }
        return fitting.isEmpty() ? taken : fitting;
    }

    private List<Value> taken(ColumnFacts column, Seed seed) throws SQLException {
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

    /** Returns whether the value stays what it is in the columns that refer to it. */
    private boolean fits(ColumnFacts column, Value value) throws SQLException {
        for (var type : column.referredAs()) {
            var own = value.sql(column.sqlType());
            // A number that is too big is an error, and so is the division where a text is cut.
            if (!isTaken(
                    "1 / ((%1$s)::%2$s::pg_catalog.text operator(pg_catalog.=) (%1$s)::pg_catalog.text)::pg_catalog.int4"
                            .formatted(own, type))) {
                return false;
            }
        }
        return true;
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
            savepoints.attempt(() -> {
                savepoints.execute("select " + expression);
                return expression;
            });
            return true;
        } catch (SQLException e) {
            SqlErrors.requireRefusal(e);
            return false;
        }
    }
}
