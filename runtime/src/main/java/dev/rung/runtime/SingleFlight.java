package dev.rung.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Lets callers who come while the work is under way share its result, instead of queueing for a run of their own. */
final class SingleFlight<T> {

    private final AtomicReference<CompletableFuture<T>> underWay = new AtomicReference<>();

    /** Returns what {@code work} returns or throws what it throws: our call of it, or the one that is under way. */
    T share(Supplier<T> work) {
        var mine = new CompletableFuture<T>();
        var others = underWay.compareAndExchange(null, mine);
        return others == null ? fly(mine, work) : join(others);
    }

    private T fly(CompletableFuture<T> mine, Supplier<T> work) {
        try {
            mine.complete(work.get());
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        } finally {
            underWay.set(null);
        }
        return join(mine);
    }

    private static <T> T join(CompletableFuture<T> flight) {
        try {
            return flight.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }
}
