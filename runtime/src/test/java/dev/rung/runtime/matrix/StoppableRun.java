package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.error.MigratorException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A run in a thread of its own, to be interrupted. Close interrupts it. */
final class StoppableRun implements AutoCloseable {

    /** Within such a time a run ends that is to stop. */
    static final Duration SOON = Duration.ofSeconds(2);

    /** What a busy machine adds. */
    private static final Duration NOISE = Duration.ofMillis(700);

    /**
     * How it ended.
     *
     * @param thrown what it threw
     * @param took how long that took
     * @param flag whether the thread was interrupted then
     */
    record End(MigratorException thrown, Duration took, boolean flag) {}

    private final CompletableFuture<End> end = new CompletableFuture<>();
    private final Thread thread;

    private StoppableRun(Runnable run) {
        thread = new Thread(() -> run(run), "to be stopped");
        thread.setDaemon(true);
        thread.start();
    }

    static StoppableRun of(Runnable run) {
        return new StoppableRun(run);
    }

    private void run(Runnable run) {
        var start = System.nanoTime();
        try {
            run.run();
            end.completeExceptionally(new AssertionError("it ended well"));
        } catch (MigratorException e) {
            var took = Duration.ofNanos(System.nanoTime() - start);
            end.complete(new End(e, took, Thread.interrupted()));
        } catch (Throwable e) {
            end.completeExceptionally(e);
        }
    }

    boolean isOver() {
        return end.isDone();
    }

    /** Interrupts it; returns how it ended, which must be soon and with the flag set. */
    End interrupted() throws Exception {
        var start = System.nanoTime();
        thread.interrupt();
        var stopped = end.get(1, TimeUnit.MINUTES);
        var took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(took).isLessThan(SOON.plus(NOISE));
        assertThat(stopped.flag()).as("the flag").isTrue();
        return new End(stopped.thrown(), took, true);
    }

    /** Returns how it ended by itself. */
    End ended() throws Exception {
        return end.get(2, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
