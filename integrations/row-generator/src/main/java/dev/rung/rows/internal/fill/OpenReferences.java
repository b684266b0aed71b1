package dev.rung.rows.internal.fill;

import dev.rung.rows.internal.catalog.ColumnFacts;
import dev.rung.rows.internal.catalog.ReferenceFacts;
import dev.rung.rows.internal.catalog.TableFacts;
import dev.rung.rows.internal.search.InsertedRow;
import dev.rung.rows.internal.search.ReferencedRows;
import dev.rung.rows.internal.sql.SqlErrors;
import dev.rung.rows.internal.value.Value;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives rows what they refer to, where it was not there yet when they were inserted. */
record OpenReferences(ReferencedRows rows) {

    /** The row that was inserted with nulls, and keeps them. */
    private static final int ROW_OF_NULLS = 1;

    /** Returns the first table whose rows cannot stay, because there is nothing for them to refer to; usually none. */
    Optional<LateRefusal> close(List<TableFill> fills) throws SQLException {
        for (var fill : fills) {
            for (var reference : fill.position().open()) {
                var refusal = close(fill, reference);
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LateRefusal> close(TableFill fill, ReferenceFacts reference) throws SQLException {
        var table = fill.position().table();
        boolean isOptional = table.isOptional(reference);
        var keys = rows.keys(reference.target());
        for (int i = 0; i < fill.rows().size(); i++) {
            var row = fill.rows().get(i);
            boolean isOpen = !isOptional || refersToNothing(row, reference);
            boolean staysNull = isOptional && i == ROW_OF_NULLS;
            if (isOpen && !staysNull && !link(fill, i, changes(table, reference, rotated(keys, i))) && !isOptional) {
                return Optional.of(new LateRefusal(
                        table.id(),
                        "no row of " + reference.target().name() + " suits foreign key " + reference.name()));
            }
        }
        return Optional.empty();
    }

    private static boolean refersToNothing(InsertedRow row, ReferenceFacts reference) {
        return reference.columns().stream()
                .anyMatch(
                        column -> row.values().getOrDefault(column, Value.NULL).isNull());
    }

    private static boolean link(TableFill fill, int number, List<Map<String, Value>> alternatives) throws SQLException {
        for (var changes : alternatives) {
            try {
                var row = fill.rows().get(number);
                var changed = fill.writer().update(row, changes);
                if (changed.isPresent()) {
                    var values = new LinkedHashMap<>(row.values());
                    values.putAll(changes);
                    fill.rows().set(number, new InsertedRow(changed.get().place(), values));
                    fill.coverage().add(changes);
                    return true;
                }
            } catch (SQLException e) {
                SqlErrors.requireRefusal(e);
            }
        }
        return false;
    }

    /** What was null gets a value; where nothing was, all columns held any value and get the right one. */
    private static List<Map<String, Value>> changes(
            TableFacts table, ReferenceFacts reference, List<List<Value>> keys) {
        boolean isOptional = table.isOptional(reference);
        var alternatives = new ArrayList<Map<String, Value>>();
        for (var key : keys) {
            var changes = new LinkedHashMap<String, Value>();
            for (int i = 0; i < key.size(); i++) {
                var column = reference.columns().get(i);
                if (!isOptional
                        || table.given(column).filter(ColumnFacts::isNullable).isPresent()) {
                    changes.put(column, key.get(i));
                }
            }
            alternatives.add(changes);
        }
        return alternatives;
    }

    private static <T> List<T> rotated(List<T> list, int by) {
        var rotated = new ArrayList<>(list);
        Collections.rotate(rotated, -(by % Math.max(1, list.size())));
        return rotated;
    }
}
