package dev.rung.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Several measurements of the same, as the table shows them.
 *
 * @param sorted the least first
 */
record Figures(List<Double> sorted) {

    static Figures of(Collection<Double> values) {
        return new Figures(values.stream().sorted().toList());
    }

    double median() {
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Returns the median, and least and greatest where there are more than one. */
    String text(String unit) {
        var median = number(median()) + unit;
        return sorted.size() == 1
                ? median
                : "%s (%s-%s)".formatted(median, number(sorted.get(0)), number(sorted.get(sorted.size() - 1)));
    }

    private static String number(double value) {
        var digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
