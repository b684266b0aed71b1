package dev.rung.runtime.internal.event;

import dev.rung.runtime.event.RunEvent;
import dev.rung.runtime.event.RunListener;
import dev.rung.runtime.internal.sql.RedactedCause;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events that wait for one listener, and the thread that gives them to it. Where the listener is slower than the run, the
 * oldest event makes room for the newest: the end of a run is never the one that is missing. Thread-safe.
 */
final class ListenerQueue {

    /** More than a run with a listener that keeps up has ever waiting. */
    private static final int CAPACITY = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger("dev.rung.runtime.Migrator");

    private final RunListener listener;
    private final ArrayDeque<RunEvent> waiting = new ArrayDeque<>();
    private @Nullable Thread thread;
    private boolean ended;
    private long dropped;
    private boolean hasThrown;

    ListenerQueue(RunListener listener) {
        this.listener = listener;
    }

    /** Adds an event; returns at once. */
    synchronized void add(RunEvent event) {
        if (ended) {
            return;
        }
        if (waiting.size() == CAPACITY) {
            waiting.removeFirst();
            dropped++;
        }
        waiting.addLast(event);
        if (thread == null) {
            thread = started();
        }
        notifyAll();
    }

    /** Returns the thread that delivers; where the system has none to give, a run is not to fail for that. */
    private Thread started() {
        var delivery = new Thread(this::deliver, "rung-events");
        delivery.setDaemon(true);
        try {
            delivery.start();
        } catch (OutOfMemoryError e) {
            ended = true;
            dropped += waiting.size();
        }
        return delivery;
    }

    /** No further event comes. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Waits until {@code deadline} for the listener to take what it has not taken yet, and then gives it up. */
    void await(long deadline) {
        var delivery = delivery();
        if (delivery.isPresent() && !isDone(delivery.get(), deadline)) {
            giveUp(delivery.get());
        }
        if (dropped() > 0) {
            LOG.warn(
                    "rung: the listener {} was too slow: {} events of the run did not reach it",
                    listener.getClass().getName(),
                    dropped());
        }
    }

    private static boolean isDone(Thread delivery, long deadline) {
        try {
            TimeUnit.NANOSECONDS.timedJoin(delivery, Math.max(1, deadline - System.nanoTime()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !delivery.isAlive();
    }

    private void giveUp(Thread delivery) {
        synchronized (this) {
            dropped += waiting.size();
            waiting.clear();
        }
        delivery.interrupt();
        LOG.warn(
                "rung: the listener {} has not returned: it is left behind in its thread {}",
                listener.getClass().getName(),
                delivery.getName());
    }

    private void deliver() {
        for (var next = next(); next.isPresent(); next = next()) {
            deliver(next.get());
        }
    }

    /** Whatever a listener throws ends here. */
    private void deliver(RunEvent event) {
        try {
            listener.on(event);
        } catch (Throwable e) {
            thrown(event, e);
        } finally {
            Thread.interrupted();
        }
    }

    /** The first time is enough: a listener that throws mostly does so at each event. */
    private void thrown(RunEvent event, Throwable thrown) {
        if (isFirstThrown()) {
            LOG.warn(
                    "rung: the listener {} threw an exception at {}, and is called at the next event all the same: {}",
                    listener.getClass().getName(),
                    event.getClass().getSimpleName(),
                    thrown.getClass().getName());
        }
    }

    private synchronized boolean isFirstThrown() {
        var isFirst = !hasThrown;
        hasThrown = true;
        return isFirst;
    }

    /** Returns the next event, once there is one; empty at the end of the run. */
    private synchronized Optional<RunEvent> next() {
        while (waiting.isEmpty() && !ended) {
            try {
                wait();
            } catch (InterruptedException e) {
                LOG.debug("rung: the delivery of events was interrupted", RedactedCause.of(e));
            }
        }
        return Optional.ofNullable(waiting.poll());
    }

    private synchronized Optional<Thread> delivery() {
        return Optional.ofNullable(thread);
    }

    private synchronized long dropped() {
        return dropped;
    }
}
