package dev.rung.runtime.matrix;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for conditions. */
final class Await {

    /** Enough for anything on a machine that has much else to do. */
    static final Duration LONG = Duration.ofMinutes(2);

    private static final long PAUSE_MILLIS = 20;

    private Await() {}

    /** Returns the first of what {@code look} sees that is {@code right}; fails with the last when the time is over. */
    static <T> T until(String what, Duration limit, Supplier<T> look, Predicate<T> right) {
        var start = System.nanoTime();
        while (true) {
            var seen = look.get();
            if (right.test(seen)) {
                return seen;
            }
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new AssertionError("%s: not within %s, but: %s".formatted(what, limit, seen));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
