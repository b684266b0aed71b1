package dev.rung.runtime.internal.execute.step;

import dev.rung.runtime.internal.session.Limits;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When to try again what did not get its locks: short attempts, so that the sessions that wait behind a waiting statement
 * proceed in between, and growing pauses with jitter, until the deadline. Belongs to one transaction.
 */
final class Backoff {

    private static final Duration FIRST_DELAY = Duration.ofMillis(100);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(5);

    private final Limits limits;
    private final long start = System.nanoTime();
    private Duration delay = FIRST_DELAY;
    private int attempts;

    Backoff(Limits limits) {
        this.limits = limits;
    }

    /** Returns how long the next try may wait for each of its locks. */
    Duration nextAttempt() {
        attempts++;
        var left = left();
        return attempts > 1 && left.compareTo(limits.lockTimeout()) < 0 ? left : limits.lockTimeout();
    }

    /** Returns the number of attempts so far. */
    int attempts() {
        return attempts;
    }

    /** Returns how long to delay before another try; zero where there is no time for one. */
    Duration nextDelay() {
        var left = left();
        if (left.isNegative() || left.isZero()) {
            return Duration.ZERO;
        }
        var jittered = delay.multipliedBy(ThreadLocalRandom.current().nextLong(50, 151))
                .dividedBy(100);
        delay = delay.multipliedBy(2).compareTo(LONGEST_DELAY) < 0 ? delay.multipliedBy(2) : LONGEST_DELAY;
        return jittered.compareTo(left) < 0 ? jittered : left;
    }

    private Duration left() {
        return limits.lockDeadline().minusNanos(System.nanoTime() - start);
    }
}
