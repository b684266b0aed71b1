package dev.rung.benchmarks;

import java.util.Locale;

/**
 * A limit, and whether it is kept.
 *
 * @param text as the table shows it
 * @param verdict met, missed, or nothing where there is no target
 */
record Target(String text, String verdict) {

    static final Target NONE = new Target("", "");

    static Target atMost(double limit, double value) {
        return of("<= ", limit, value <= limit);
    }

    static Target atLeast(double limit, double value) {
        return of(">= ", limit, value >= limit);
    }

    private static Target of(String sign, double limit, boolean kept) {
        return new Target(sign + String.format(Locale.ROOT, "%.2f", limit), kept ? "met" : "missed");
    }
}
