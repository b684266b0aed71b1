package dev.rung.runtime.internal.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Does one thing at a time in a daemon thread, so that its caller never waits. Thread-safe. */
final class BackgroundTask {

    private final String name;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /** A task whose threads have that name. */
    BackgroundTask(String name) {
        this.name = name;
    }

    /** Begins {@code work}, unless what was begun before is still under way; returns at once. */
    synchronized void begin(Runnable work) {
        if (last.isDone()) {
            last = CompletableFuture.runAsync(work, this::start);
        }
    }

    synchronized boolean isUnderWay() {
        return !last.isDone();
    }

    /** Waits until nothing is under way, but no longer than so many milliseconds, whether the thread is interrupted or not. */
    void await(long millis) {
        CompletableFuture<Void> begun;
        synchronized (this) {
            begun = last;
        }
        if (!begun.isDone()) {
            begun.copy()
                    .completeOnTimeout(null, millis, TimeUnit.MILLISECONDS)
                    .exceptionally(thrown -> null)
                    .join();
        }
    }

    private void start(Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
