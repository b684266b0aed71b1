package dev.rung.benchmarks;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Rung and another, run in turn: sample {@code i} of the one right after sample {@code i} of the other.
 *
 * @param rung what Rung cost
 * @param other what the other cost
 */
record Pairs(List<Sample> rung, List<Sample> other) {

    Figures rung(ToDoubleFunction<Sample> of) {
        return Figures.of(rung.stream().map(of::applyAsDouble).toList());
    }

    Figures other(ToDoubleFunction<Sample> of) {
        return Figures.of(other.stream().map(of::applyAsDouble).toList());
    }

    /** Returns what Rung costs in units of the other, pair by pair. */
    Figures rungOverOther(ToDoubleFunction<Sample> of) {
        return combined(of, (rung, other) -> rung / other);
    }

    /** Returns what the other costs in units of Rung, pair by pair. */
    Figures otherOverRung(ToDoubleFunction<Sample> of) {
        return combined(of, (rung, other) -> other / rung);
    }

    /** Returns what Rung costs on top of the other, pair by pair. */
    Figures onTop(ToDoubleFunction<Sample> of) {
        return combined(of, (rung, other) -> rung - other);
    }

    private Figures combined(ToDoubleFunction<Sample> of, DoubleBinaryOperator operator) {
        return Figures.of(IntStream.range(0, rung.size())
                .mapToObj(i -> operator.applyAsDouble(of.applyAsDouble(rung.get(i)), of.applyAsDouble(other.get(i))))
                .toList());
    }
}
