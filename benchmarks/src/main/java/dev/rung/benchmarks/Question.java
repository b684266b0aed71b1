package dev.rung.benchmarks;

import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * What a line of the table asks.
 *
 * @param id of the target
 * @param what is measured
 * @param count how many migrations
 */
record Question(String id, String what, int count) {

    /** Answers how many times the other's milliseconds Rung takes. */
    Line slower(String other, Pairs pairs, ToDoubleFunction<Sample> of, DoubleFunction<Target> target) {
        var ratio = pairs.rungOverOther(of);
        return new Line(this, pairs.rung(of).text(" ms"), other, pairs.other(of).text(" ms"))
                .with(ratio.text("x"), target.apply(ratio.median()));
    }

    /** Answers how many times Rung's milliseconds the other takes. */
    Line faster(String other, Pairs pairs, ToDoubleFunction<Sample> of, DoubleFunction<Target> target) {
        var ratio = pairs.otherOverRung(of);
        return new Line(this, pairs.rung(of).text(" ms"), other, pairs.other(of).text(" ms"))
                .with(ratio.text("x faster"), target.apply(ratio.median()));
    }
}
