package dev.rung.runtime.internal.session;

import dev.rung.runtime.event.StatementRunning;
import dev.rung.runtime.internal.event.RunEvents;
import dev.rung.runtime.internal.sql.RedactedCause;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over the thread of a run, from a thread of its own, and ends what would not end by itself. When the run is to
 * stop, because its thread is interrupted, the JVM shuts down or its time is up, it cancels the running statement, which
 * no driver does by itself; the run then rolls back and gives the lock back while a shutdown waits for it. Where that
 * takes too long, or no answer is to be expected, it aborts the connection. While work takes long it logs that.
 */
public final class Watchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final long TICK_MILLIS = 100;
    private static final Duration LONGEST_CANCEL = Duration.ofSeconds(1);
    private static final Duration LONGEST_FAREWELL = Duration.ofMillis(1_700);
    private static final Duration LONGEST_SHUTDOWN = Duration.ofSeconds(2);

    /** Work that is watched over. */
    @FunctionalInterface
    public interface Work<T> {

        T run() throws SQLException;
    }

    private final Thread runner = Thread.currentThread();
    private final Thread watcher = new Thread(this::watch, "rung-watch");
    private final Thread hook = new Thread(this::shutDown, "rung-shutdown");
    private final CountDownLatch ended = new CountDownLatch(1);
    private final long start = System.nanoTime();
    private final BoundedConnection connection;
    private final Optional<Duration> runLimit;
    private final Optional<Duration> slowStatement;
    private final Optional<Driver> driver;
    private final Cancellation cancellation;
    private final BackendMonitor monitor;
    private final BackgroundTask line = new BackgroundTask("rung-line");
    private final BackgroundTask report = new BackgroundTask("rung-report");
    private final RunEvents events;
    private @Nullable StopReason stop;
    private long stoppedAt;
    private @Nullable WatchedWork work;

    private Watchdog(
            BoundedConnection connection, BackendMonitor monitor, ExecutionSettings settings, RunEvents events) {
        this.connection = connection;
        this.events = events;
        this.monitor = monitor;
        this.runLimit = settings.limits().runLimit();
        this.slowStatement = settings.slowStatement();
        this.driver = Driver.of(connection.connection());
        this.cancellation = new Cancellation(connection.connection(), driver);
    }

    /**
     * Begins to watch over the current thread's work with {@code connection}, as the settings of {@code database} say; what takes
     * long is reported to {@code events}.
     */
    static Watchdog start(BoundedConnection connection, Database database, RunEvents events) {
        var settings = database.settings();
        var answerWait = settings.limits().answerWait();
        var monitor = new BackendMonitor(database.dataSource(), database.observer(), answerWait);
        var watchdog = new Watchdog(connection, monitor, settings, events);
        watchdog.start();
        return watchdog;
    }

    private void start() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            stop(StopReason.SHUTDOWN);
        }
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Observes {@code backend}, which works for the run alone, from outside from now on. */
    synchronized void observe(ServerFacts.Backend backend) {
        driver.ifPresent(own -> monitor.observe(backend, own));
    }

    /** Work that is watched until it is closed. */
    public final class Watch implements AutoCloseable {

        private Watch(WatchedWork work) {
            begin(work);
            connection.release();
        }

        /** Returns why the run is to stop; empty where it is to continue. */
        public Optional<StopReason> stopped() {
            return Watchdog.this.stopped();
        }

        /** Does {@code sent}, one call that waits for an answer of the server to {@code statement}. */
        public <T> T sending(Supplier<String> statement, Work<T> sent) throws SQLException {
            return Watchdog.this.sending(statement, sent);
        }

        private <T> T run(Work<T> watched) throws SQLException {
            return watched.run();
        }

        @Override
        public void close() {
            connection.bind();
            end();
        }
    }

    /**
     * Watches over an attempt to run a migration, which the log calls {@code what}, until the watch is closed. Its statements are
     * cancelled when the run is to stop.
     */
    public Watch watch(Object what) {
        return new Watch(new WatchedWork(what, WatchedWork.Owner.MIGRATION));
    }

    /** Does {@code work} while it is watched as {@link #watch} says. */
    public <T> T during(Object what, Work<T> work) throws SQLException {
        try (var watch = watch(what)) {
            return watch.run(work);
        }
    }

    /**
     * Does {@code commit}, one statement of Rung itself that commits: like a migration's, but where nothing is known of
     * the server for as long as it may be silent, the statement is cancelled too.
     */
    public <T> T committing(Object what, Work<T> commit) throws SQLException {
        try (var watch = new Watch(new WatchedWork(what, WatchedWork.Owner.OURS))) {
            return watch.run(() -> sending(() -> "commit", commit));
        }
    }

    /**
     * Does {@code sent}, one call that waits for an answer of the server to {@code statement}, within what is watched, if anything
     * is.
     */
    public <T> T sending(Supplier<String> statement, Work<T> sent) throws SQLException {
        var now = current();
        now.ifPresent(watched -> watched.sent(statement));
        try {
            return sent.run();
        } finally {
            now.ifPresent(this::answered);
        }
    }

    private void answered(WatchedWork watched) {
        var took = watched.answered();
        if (slowStatement.filter(limit -> took.compareTo(limit) >= 0).isPresent()) {
            var statement = watched.lastStatement();
            if (!statement.isEmpty()) {
                LOG.warn("rung: {}: a statement took {} ms: {}", watched.name(), took.toMillis(), statement);
            }
        }
    }

    /** Returns what takes the events of the run. */
    public RunEvents events() {
        return events;
    }

    /** Returns why the run is to stop, or was when it ended; empty where it is to continue. */
    public synchronized Optional<StopReason> stopped() {
        if (stop == null && ended.getCount() > 0 && runner.isInterrupted()) {
            stop(StopReason.INTERRUPTED);
        }
        return Optional.ofNullable(stop);
    }

    private synchronized void stop(StopReason reason) {
        if (stop == null) {
            stop = reason;
            stoppedAt = System.nanoTime();
        }
    }

    private synchronized void begin(WatchedWork begun) {
        work = begun;
        monitor.begin(begun);
    }

    /** Waits for a cancellation that was sent, so that it does not cancel the statements that clean up. */
    private void end() {
        synchronized (this) {
            work = null;
        }
        cancellation.awaitRequest();
    }

    private synchronized Optional<WatchedWork> current() {
        return Optional.ofNullable(work);
    }

    private void watch() {
        try {
            while (!ended.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                tick();
            }
        } catch (InterruptedException e) {
            LOG.debug("rung: the watchdog was interrupted", RedactedCause.of(e));
        }
    }

    private void tick() {
        if (runLimit.isPresent() && since(start).compareTo(runLimit.get()) > 0) {
            stopAtRunLimit();
        }
        if (stopped().isPresent()) {
            endStopped();
        } else {
            current().ifPresent(this::observe);
        }
    }

    private void stopAtRunLimit() {
        if (stopped().isEmpty()) {
            stop(StopReason.TIME_UP);
            runner.interrupt();
        }
    }

    private synchronized void endStopped() {
        var since = since(stoppedAt);
        if (since.compareTo(work == null ? LONGEST_FAREWELL : LONGEST_CANCEL) > 0) {
            cancellation.cut();
        } else if (work != null) {
            cancellation.request();
        }
    }

    private void observe(WatchedWork watched) {
        if (watched.takeDueLine()) {
            line.begin(() -> LOG.info("rung: {}{}", watched, activity()));
        }
        if (events.isListening() && watched.takeDueEvent()) {
            report.begin(() -> report(watched, activity()));
        }
        applyVerdict();
    }

    private BackendActivity activity() {
        Optional<ActivityProbe> probe;
        synchronized (this) {
            probe = monitor.activityProbe();
        }
        return probe.map(ActivityProbe::sample).orElse(BackendActivity.UNKNOWN);
    }

    private void report(WatchedWork watched, BackendActivity activity) {
        events.emit((origin, at) -> new StatementRunning(
                origin,
                at,
                watched.name(),
                watched.took(),
                watched.awaitedStatement(),
                activity.waitsFor(),
                activity.progress()));
    }

    private synchronized void applyVerdict() {
        if (work == null) {
            return;
        }
        switch (monitor.verdict()) {
            case WAIT -> {}
            case CANCEL -> cancellation.request();
            case CUT -> {
                stop(StopReason.NO_ANSWER);
                cancellation.cut();
            }
        }
    }

    private void shutDown() {
        stop(StopReason.SHUTDOWN);
        if (isExiting()) {
            cancellation.cut();
            cancellation.awaitCut();
            return;
        }
        runner.interrupt();
        try {
            if (!ended.await(LONGEST_SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn(
                        "rung: the JVM ends in the middle of a migration; the server rolls back what is not committed");
            }
        } catch (InterruptedException e) {
            LOG.debug("rung: the JVM does not wait", RedactedCause.of(e));
        }
    }

    /** A migration that calls {@link System#exit} waits for this hook, and the hook must not wait for it. */
    private boolean isExiting() {
        return Stream.of(runner.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Runtime.class.getName())
                        && frame.getMethodName().equals("exit"));
    }

    /**
     * Ends the watch. A thread that was interrupted by others is interrupted afterwards, even if a migration has cleared that; an
     * interruption by the watchdog is cleared.
     */
    @Override
    public void close() {
        var reason = stopped();
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("rung: the JVM is shutting down", RedactedCause.of(e));
        }
        reason.ifPresent(this::leaveInterrupted);
    }

    private void leaveInterrupted(StopReason reason) {
        switch (reason) {
            case INTERRUPTED, SHUTDOWN -> runner.interrupt();
            case TIME_UP -> Thread.interrupted();
            case NO_ANSWER -> {}
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
