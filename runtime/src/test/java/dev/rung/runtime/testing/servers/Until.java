package dev.rung.runtime.testing.servers;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what a server or a process does in its own time. */
public final class Until {

    private Until() {}

    /**
     * Asks until the condition holds.
     *
     * @throws IllegalStateException if it does not within the limit; the message holds {@code what}
     */
    public static void holds(String what, Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("not within " + limit + ": " + what);
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
