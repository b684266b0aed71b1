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
 * @param closed the columns that take a few known values
 */
record RowSlots(TableRules rules, References references, Coverage coverage, ProvenValues values, ClosedSets closed) {

    /** The row that is like the first, so that a new unique index meets duplicates; the one before it has the last value. */
    private static final int REPEATED = 2;

    private static final int MOST_WANTED = 3;

    /** Returns the slot of a column; one without options where nobody knows a value. */
    Slot slot(ColumnFacts column, RowWish wish) throws SQLException, RefusedException {
        var unanswered = references.unanswered(column.name());
        if (unanswered.isPresent()) {
            throw RefusedException.withoutRowsOf(unanswered.get().target().name(), column.name());
        }
        var candidates = candidates(column, wish);
        var set = references.values(column.name()).isPresent() ? List.<Value>of() : closed.of(column, candidates);
        coverage.expect(column, set);
        boolean nullFirst = coverage.wantsNull(column)
                && wish.mood() != Mood.COMPLETE
                && (set.isEmpty() || wish.number() > REPEATED);
        var ordered = set.isEmpty() ? inTaste(candidates, wish) : beginningWith(wished(column, set, wish), candidates);
        var options = new ArrayList<Value>();
        Stream.of(nulls(nullFirst), ordered.stream(), nulls(column.isNullable() && !nullFirst))
                .flatMap(part -> part)
                .forEach(options::add);
        boolean isMissed = !coverage.unseen(column).isEmpty();
        return new Slot(column, options, isMissed ? MOST_WANTED : coverage.lacks(column) ? 2 : 1);
    }

    /** Returns the value of a set that the row shall have: the first few rows show its ends. */
    private Value wished(ColumnFacts column, List<Value> set, RowWish wish) {
        var unseen = coverage.unseen(column);
        if (wish.number() == REPEATED && !rules.isVarying(column.name())) {
            return set.get(0);
        }
        if (unseen.isEmpty()) {
            return set.get(wish.number() % set.size());
        }
        return unseen.get(wish.number() == REPEATED - 1 ? unseen.size() - 1 : 0);
    }

    private static List<Value> beginningWith(Value first, List<Value> values) {
        return Stream.concat(Stream.of(first), values.stream().filter(value -> !value.equals(first)))
                .toList();
    }

    private static Stream<Value> nulls(boolean wanted) {
        return wanted ? Stream.of(Value.NULL) : Stream.of();
    }

    private List<Value> candidates(ColumnFacts column, RowWish wish) throws SQLException {
        boolean isVarying = rules.isVarying(column.name());
        var referred = references.values(column.name());
        if (referred.isEmpty()) {
            var seed = Seed.of(isVarying ? wish.ordinal() : 0, rules.hints(column.name()));
            return values.of(column, isVarying && wish.mood() == Mood.BOLD ? seed.ofKey() : seed);
        }
        var turned = new ArrayList<>(referred.get());
        long turn = isVarying ? wish.ordinal() : wish.mood() == Mood.BOLD ? turn(wish.number()) : 0;
        Collections.rotate(turned, -(int) Math.floorMod(turn, Math.max(1L, turned.size())));
        return turned;
    }

    /** Rows refer to the first, the last, the first again, and to each of the others. */
    private static long turn(int number) {
        return number > REPEATED ? number - REPEATED : -(number % REPEATED);
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
