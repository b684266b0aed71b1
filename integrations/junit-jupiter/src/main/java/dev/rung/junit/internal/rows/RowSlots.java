package dev.rung.junit.internal.rows;

import dev.rung.junit.internal.rows.RowWish.Mood;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the columns of one row can hold.
 *
 * @param rules the table's
 * @param references what foreign keys can refer to right now
 * @param coverage what earlier rows hold
 */
record RowSlots(TableRules rules, References references, Coverage coverage, ProvenValues values) {

    /** Returns the slot of a column; one without options where nobody knows a value. */
    Slot slot(ColumnFacts column, RowWish wish) throws SQLException, RefusedException {
        var unanswered = references.unanswered(column.name());
        if (unanswered.isPresent()) {
            throw RefusedException.withoutRowsOf(unanswered.get().target().name(), column.name());
        }
        boolean nullFirst = coverage.wantsNull(column) && wish.mood() != Mood.COMPLETE;
        var ordered = inTaste(candidates(column, wish), wish);
        var options = new ArrayList<Value>();
        Stream.of(nulls(nullFirst), ordered.stream(), nulls(column.isNullable() && !nullFirst))
                .flatMap(part -> part)
                .forEach(options::add);
        return new Slot(column, options, coverage.lacks(column) ? 2 : 1);
    }

    private static Stream<Value> nulls(boolean wanted) {
        return wanted ? Stream.of(Value.NULL) : Stream.of();
    }

    private List<Value> candidates(ColumnFacts column, RowWish wish) throws SQLException {
        long ordinal = rules.isVarying(column.name()) ? wish.ordinal() : 0;
        var referred = references.values(column.name());
        if (referred.isEmpty()) {
            return values.of(column, Seed.of(ordinal, rules.hints(column.name())));
        }
        var turned = new ArrayList<>(referred.get());
        Collections.rotate(turned, -(int) (ordinal % Math.max(1, turned.size())));
        return turned;
    }

    private static List<Value> inTaste(List<Value> values, RowWish wish) {
        var plain =
                values.stream().filter(value -> value.taste() == Taste.PLAIN).toList();
        if (wish.mood() != Mood.BOLD && !plain.isEmpty()) {
            return plain;
        }
        if (wish.taste() == Taste.BOLD) {
            return values;
        }
        return Stream.concat(plain.stream(), values.stream().filter(value -> value.taste() == Taste.BOLD))
                .toList();
    }
}
