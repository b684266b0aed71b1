package dev.rung.runtime.internal.execute.step;

import dev.rung.runtime.internal.session.Limits;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When to try again what did not get its locks: short tries, so that the sessions that wait behind a waiting statement
 * proceed in between, and growing pauses with jitter, until the deadline. Belongs to one transaction.
 */
final class Backoff {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Limits limits;
    private final long start = System.nanoTime();
    private Duration pause = FIRST_PAUSE;
    private int tries;

    Backoff(Limits limits) {
        this.limits = limits;
    }

    /** Returns how long the next try may wait for each of its locks. */
    Duration nextTry() {
        tries++;
        var left = left();
        return tries > 1 && left.compareTo(limits.lockTimeout()) < 0 ? left : limits.lockTimeout();
    }

    /** Returns the number of tries so far. */
    int tries() {
        return tries;
    }

    /** Returns how long to pause before another try; zero where there is no time for one. */
    Duration nextPause() {
        var left = left();
        if (left.isNegative() || left.isZero()) {
            return Duration.ZERO;
        }
        var jittered = pause.multipliedBy(ThreadLocalRandom.current().nextLong(50, 151))
                .dividedBy(100);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        return jittered.compareTo(left) < 0 ? jittered : left;
    }

    private Duration left() {
        return limits.lockDeadline().minusNanos(System.nanoTime() - start);
    }
}
