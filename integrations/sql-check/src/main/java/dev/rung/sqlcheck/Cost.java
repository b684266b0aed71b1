package dev.rung.sqlcheck;

import java.time.Duration;
import java.util.function.Supplier;

/** What the check took: the first text pays for loading the grammar. */
final class Cost {

    private int texts;
    private long first;
    private long others;

    <T> T measure(Supplier<T> check) {
        long start = System.nanoTime();
        T result = check.get();
        long took = System.nanoTime() - start;
        if (texts++ == 0) {
            first = took;
        } else {
            others += took;
        }
        return result;
    }

    int texts() {
        return texts;
    }

    @Override
    public String toString() {
        String count = texts == 1 ? "1 SQL text" : texts + " SQL texts";
        return "%s in %d ms; %d ms of that went into the first, which loads it"
                .formatted(count, millis(first + others), millis(first));
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }
}
