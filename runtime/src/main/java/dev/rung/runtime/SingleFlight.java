package dev.rung.runtime;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.internal.session.WaitFailures;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Lets callers who come while the work is under way share its result, instead of queueing for a run of their own. Where
 * the one at work was stopped, that was meant for its thread alone: the others do the work themselves.
 */
final class SingleFlight<T> {

    private final AtomicReference<CompletableFuture<T>> underWay = new AtomicReference<>();

    /** Returns what {@code work} returns or throws what it throws: our call of it, or the one that is under way. */
    T share(Supplier<T> work) {
        while (true) {
            var mine = new CompletableFuture<T>();
            var others = underWay.compareAndExchange(null, mine);
            if (others == null) {
                return fly(mine, work);
            }
            try {
                return join(others);
            } catch (MigratorException e) {
                if (!isStopped(e) || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
        }
    }

    private T fly(CompletableFuture<T> mine, Supplier<T> work) {
        try {
            var result = work.get();
            mine.complete(result);
            return result;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.set(null);
        }
    }

    private static <T> T join(CompletableFuture<T> flight) {
        try {
            return flight.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WaitFailures.interrupted("another thread's migration");
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
