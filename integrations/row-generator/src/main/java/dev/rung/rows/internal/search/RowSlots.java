package dev.rung.rows.internal.search;

import dev.rung.rows.internal.catalog.ColumnFacts;
import dev.rung.rows.internal.search.RowRequirements.Strictness;
import dev.rung.rows.internal.value.Seed;
import dev.rung.rows.internal.value.Value;
import dev.rung.rows.internal.value.ValueStyle;
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

    /** Returns the slot of a column; one without options where no value is known. */
    Slot slot(ColumnFacts column, RowRequirements required) throws SQLException, RefusedException {
        var unanswered = references.unanswered(column.name());
        if (unanswered.isPresent()) {
            throw RefusedException.withoutRowsOf(unanswered.get().target().name(), column.name());
        }
        var candidates = candidates(column, required);
        var set = references.values(column.name()).isPresent() ? List.<Value>of() : closed.of(column, candidates);
        coverage.expect(column, set);
        boolean nullFirst = coverage.wantsNull(column)
                && required.strictness() != Strictness.ORDINARY_WITHOUT_NULLS
                && (set.isEmpty() || required.number() > REPEATED);
        var ordered = set.isEmpty()
                ? inStyle(candidates, required)
                : beginningWith(preferred(column, set, required), candidates);
        var options = new ArrayList<Value>();
        Stream.of(nulls(nullFirst), ordered.stream(), nulls(column.isNullable() && !nullFirst))
                .flatMap(part -> part)
                .forEach(options::add);
        boolean isMissed = !coverage.unseen(column).isEmpty();
        return new Slot(column, options, isMissed ? MOST_WANTED : coverage.lacks(column) ? 2 : 1);
    }

    /** Returns the preferred value of a closed set: the first rows have its first and its last value. */
    private Value preferred(ColumnFacts column, List<Value> set, RowRequirements required) {
        var unseen = coverage.unseen(column);
        if (required.number() == REPEATED && !rules.isVarying(column.name())) {
            return set.get(0);
        }
        if (unseen.isEmpty()) {
            return set.get(required.number() % set.size());
        }
        return unseen.get(required.number() == REPEATED - 1 ? unseen.size() - 1 : 0);
    }

    private static List<Value> beginningWith(Value first, List<Value> values) {
        return Stream.concat(Stream.of(first), values.stream().filter(value -> !value.equals(first)))
                .toList();
    }

    private static Stream<Value> nulls(boolean wanted) {
        return wanted ? Stream.of(Value.NULL) : Stream.of();
    }

    private List<Value> candidates(ColumnFacts column, RowRequirements required) throws SQLException {
        boolean isVarying = rules.isVarying(column.name());
        var referred = references.values(column.name());
        if (referred.isEmpty()) {
            var seed = Seed.of(isVarying ? required.ordinal() : 0, rules.hints(column.name()));
            return values.of(
                    column, isVarying && required.strictness() == Strictness.BOUNDARY_VALUES ? seed.ofKey() : seed);
        }
        var turned = new ArrayList<>(referred.get());
        long turn = isVarying
                ? required.ordinal()
                : required.strictness() == Strictness.BOUNDARY_VALUES ? turn(required.number()) : 0;
        Collections.rotate(turned, -(int) Math.floorMod(turn, Math.max(1L, turned.size())));
        return turned;
    }

    /** Rows refer to the first, the last, the first again, and to each of the others. */
    private static long turn(int number) {
        return number > REPEATED ? number - REPEATED : -(number % REPEATED);
    }

    private static List<Value> inStyle(List<Value> values, RowRequirements required) {
        var plain = values.stream()
                .filter(value -> value.style() == ValueStyle.ORDINARY)
                .toList();
        if (required.strictness() != Strictness.BOUNDARY_VALUES && !plain.isEmpty()) {
            return plain;
        }
        if (required.style() == ValueStyle.BOUNDARY) {
            return values;
        }
        return Stream.concat(plain.stream(), values.stream().filter(value -> value.style() == ValueStyle.BOUNDARY))
                .toList();
    }
}
