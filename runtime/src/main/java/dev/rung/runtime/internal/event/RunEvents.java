package dev.rung.runtime.internal.event;

import dev.rung.runtime.event.RunEvent;
import dev.rung.runtime.event.RunOrigin;
import dev.rung.runtime.event.RunStarted;
import dev.rung.runtime.model.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the events of one run and hands them to its listeners. Nothing that a listener does reaches the caller. Closing it waits
 * for the listeners, but not for long. Thread-safe.
 */
public final class RunEvents implements AutoCloseable {

    /** Takes no events. */
    public static final RunEvents NONE =
            new RunEvents(new RunListeners(List.of(), Optional.empty(), Optional.empty()), "");

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    /** A run that is stopped is to end soon. */
    private static final Duration SHORT_FAREWELL = Duration.ofMillis(200);

    /** Creates an event of a run. */
    @FunctionalInterface
    public interface Factory {

        RunEvent event(RunOrigin origin, Instant at);
    }

    private final RunListeners listeners;
    private final String call;
    private final List<ListenerQueue> queues;
    private volatile @Nullable RunOrigin origin;

    RunEvents(RunListeners listeners, String call) {
        this.listeners = listeners;
        this.call = call;
        this.queues = listeners.listeners().stream().map(ListenerQueue::new).toList();
    }

    /** The run has a session: it begins. */
    public void started(Run run, String database) {
        if (!queues.isEmpty()) {
            origin = new RunOrigin(run, database, listeners.environment(), listeners.deployment());
            emit((from, at) -> new RunStarted(from, at, call));
        }
    }

    /** Hands out the event that {@code factory} creates, once the run has begun; creates none where nobody listens. */
    public void emit(Factory factory) {
        var from = origin;
        if (from != null) {
            var event = factory.event(from, Instant.now());
            queues.forEach(queue -> queue.add(event));
        }
    }

    /** Returns whether an event would reach a listener. */
    public boolean isListening() {
        return origin != null;
    }

    /** Waits until the listeners have taken all events, two seconds at most, and hardly where the thread is interrupted. */
    @Override
    public void close() {
        var interrupted = Thread.interrupted();
        var deadline = System.nanoTime() + (interrupted ? SHORT_FAREWELL : FAREWELL).toNanos();
        queues.forEach(ListenerQueue::end);
        queues.forEach(queue -> queue.await(deadline));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
