package dev.rung.runtime.internal.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reading that ends when its thread is interrupted, which drivers ignore: the server is asked to cancel, and after a second the
 * connection is cut. It has no thread of its own unless that happens, so that reading costs no more. Belongs to one call.
 */
final class InterruptibleReading implements Runnable {

    /** The JDK's timer. A thread that is interrupted already still gets an answer, if there is one at once. */
    private static final Executor LATER = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS, Runnable::run);

    private static final long LONGEST_CANCEL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Thread reader = Thread.currentThread();
    private final Connection connection;
    private @Nullable Cancellation cancellation;
    private long cancelledAt;
    private boolean ended;

    private InterruptibleReading(Connection connection) {
        this.connection = connection;
    }

    /**
     * Returns what {@code reading} returns, which has {@code connection}.
     *
     * @throws dev.rung.runtime.error.LockException if it was ended because the thread is interrupted
     */
    static <T> T of(Connection connection, SessionWork<Connection, T> reading) throws SQLException {
        var watched = new InterruptibleReading(connection);
        watched.schedule();
        try {
            var read = reading.with(connection);
            watched.requireWhole();
            return read;
        } catch (SQLException | RuntimeException e) {
            watched.requireWhole();
            throw e;
        } finally {
            watched.end();
        }
    }

    private void schedule() {
        LATER.execute(this);
    }

    /** Looks whether the thread is interrupted, now and again. */
    @Override
    public synchronized void run() {
        if (ended) {
            return;
        }
        if (reader.isInterrupted()) {
            stop();
        }
        schedule();
    }

    private void stop() {
        if (cancellation == null) {
            cancellation = new Cancellation(connection, Driver.of(connection));
            cancelledAt = System.nanoTime();
        }
        if (System.nanoTime() - cancelledAt > LONGEST_CANCEL_NANOS) {
            cancellation.cut();
        } else {
            cancellation.request();
        }
    }

    /** A cancelled query may be taken for an answer, such as that there is no history. */
    private synchronized void requireWhole() {
        if (cancellation != null) {
            throw WaitFailures.interrupted("an answer of the server");
        }
    }

    /** Waits for a cancellation that was sent, so that it does not cancel what others do with the connection. */
    private void end() {
        Cancellation begun;
        synchronized (this) {
            ended = true;
            begun = cancellation;
        }
        if (begun != null) {
            begun.awaitRequest();
        }
    }
}
