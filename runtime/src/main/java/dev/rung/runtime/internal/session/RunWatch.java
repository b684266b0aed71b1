package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.sql.RedactedCause;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over the thread of a run, from a thread of its own. When the run is to stop, because its thread is interrupted or
 * the JVM shuts down, it cancels the statement at hand, which no driver does by itself; the run then rolls back and gives
 * the lock back while a shutdown waits for it. While work takes long it says so.
 */
public final class RunWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunWatch.class);
    private static final long TICK_MILLIS = 100;
    private static final long LONGEST_FAREWELL_SECONDS = 10;

    /** What is watched over. */
    @FunctionalInterface
    public interface Work<T> {

        T run() throws SQLException;
    }

    private final Thread runner = Thread.currentThread();
    private final Thread watcher = new Thread(this::watch, "rung-watch");
    private final Thread hook = new Thread(this::shutDown, "rung-shutdown");
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Optional<Driver> driver;
    private final Bystander bystander;
    private @Nullable StopReason stop;
    private @Nullable LongWork work;

    private RunWatch(Optional<Driver> driver, Bystander bystander) {
        this.driver = driver;
        this.bystander = bystander;
    }

    /** Returns the watch over the current thread's work with {@code connection}. */
    static RunWatch over(Connection connection, Optional<DataSource> observer) throws SQLException {
        var driver = Driver.of(connection);
        var watch = new RunWatch(
                driver, new Bystander(observer, driver.map(Driver::backend).orElse(0)));
        watch.start();
        return watch;
    }

    private void start() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            stop = StopReason.SHUTDOWN;
        }
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Does {@code attempt}, known to the log as {@code what}; its statements are cancelled when the run is to stop. */
    public <T> T during(Object what, Work<T> attempt) throws SQLException {
        begin(new LongWork(what));
        try {
            return attempt.run();
        } finally {
            end();
        }
    }

    /** Returns why the run is to stop; empty where it is to go on. */
    public synchronized Optional<StopReason> stopped() {
        if (stop == null && runner.isInterrupted()) {
            stop = StopReason.INTERRUPTED;
        }
        return Optional.ofNullable(stop);
    }

    private synchronized void begin(LongWork begun) {
        work = begun;
    }

    /** Waits for a cancellation that is on its way, so that it does not hit the statements that clean up. */
    private synchronized void end() {
        work = null;
    }

    private void watch() {
        try {
            while (!ended.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                tick();
            }
        } catch (InterruptedException e) {
            LOG.debug("rung: nobody watches any more", RedactedCause.of(e));
        }
    }

    private void tick() {
        var due = cancelOrFindDue();
        if (due.isPresent() && LOG.isInfoEnabled()) {
            LOG.info("rung: {}{}", due.get(), bystander.whatItWaitsFor());
        }
    }

    private synchronized Optional<LongWork> cancelOrFindDue() {
        if (work == null) {
            return Optional.empty();
        }
        if (stopped().isPresent()) {
            cancel();
            return Optional.empty();
        }
        return Optional.of(work).filter(LongWork::isDue);
    }

    private void cancel() {
        if (driver.isEmpty()) {
            return;
        }
        try {
            driver.get().cancel();
        } catch (SQLException e) {
            LOG.debug("rung: the statement cannot be cancelled", RedactedCause.of(e));
        }
    }

    private void shutDown() {
        synchronized (this) {
            stop = StopReason.SHUTDOWN;
        }
        runner.interrupt();
        try {
            if (!ended.await(LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "rung: the JVM ends in the middle of a migration; the server rolls back what is not committed");
            }
        } catch (InterruptedException e) {
            LOG.debug("rung: the JVM does not wait", RedactedCause.of(e));
        }
    }

    /** Ends the watch. Whoever interrupted the thread finds it interrupted, even if a migration has forgotten that. */
    @Override
    public void close() {
        var wasInterrupted = stopped().isPresent();
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("rung: the JVM is shutting down", RedactedCause.of(e));
        }
        if (wasInterrupted) {
            runner.interrupt();
        }
    }

    /** Work that may take long, and when to say so. */
    private static final class LongWork {

        private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

        private final Object what;
        private final long start = System.nanoTime();
        private Duration nextLine = BETWEEN_LINES;

        LongWork(Object what) {
            this.what = what;
        }

        boolean isDue() {
            var due = took().compareTo(nextLine) >= 0;
            if (due) {
                nextLine = nextLine.plus(BETWEEN_LINES);
            }
            return due;
        }

        private Duration took() {
            return Duration.ofNanos(System.nanoTime() - start);
        }

        @Override
        public String toString() {
            return "%s runs since %d s".formatted(what, took().toSeconds());
        }
    }
}
