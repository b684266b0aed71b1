package dev.rung.runtime;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.internal.session.WaitFailures;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Lets callers that arrive while the work is running share its result, instead of waiting for a run of their own. Where that
 * work was stopped, the stop concerned its thread alone: the other callers do the work themselves.
 */
final class SingleFlight<T> {

    private final Duration limit;
    private final AtomicReference<Flight<T>> underWay = new AtomicReference<>();

    /** A flight whose result others wait for no longer than {@code limit}. */
    SingleFlight(Duration limit) {
        this.limit = limit;
    }

    /**
     * Work that is under way.
     *
     * @param thread the name of the thread that does it
     * @param result the result of the work
     */
    private record Flight<T>(String thread, CompletableFuture<T> result) {

        static <T> Flight<T> here() {
            return new Flight<>(Thread.currentThread().getName(), new CompletableFuture<>());
        }
    }

    /**
     * Returns what {@code work} returns or throws what it throws: our call of it, or the one that is under way.
     *
     * @throws dev.rung.runtime.error.LockException if the one under way takes too long
     */
    T share(Supplier<T> work) {
        var start = System.nanoTime();
        while (true) {
            var mine = Flight.<T>here();
            var others = underWay.compareAndExchange(null, mine);
            if (others == null) {
                return run(mine, work);
            }
            try {
                return join(others, limit.minusNanos(System.nanoTime() - start));
            } catch (MigratorException e) {
                if (!isStopped(e) || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
        }
    }

    private T run(Flight<T> mine, Supplier<T> work) {
        try {
            var result = work.get();
            mine.result().complete(result);
            return result;
        } catch (RuntimeException | Error e) {
            mine.result().completeExceptionally(e);
            throw e;
        } finally {
            underWay.set(null);
        }
    }

    private T join(Flight<T> flight, Duration left) {
        try {
            return flight.result().get(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WaitFailures.interrupted("another thread's migration");
        } catch (TimeoutException e) {
            throw WaitFailures.sharedRunTooLong(flight.thread(), limit);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }

    private static boolean isStopped(MigratorException thrown) {
        return thrown.code() == ErrorCode.RUN_STOPPED || thrown.code() == ErrorCode.WAIT_INTERRUPTED;
    }
}
