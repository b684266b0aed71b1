package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.session.SilenceDetector.Verdict;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Observes the server process of a run from outside: whether an answer to what the run has sent is to be expected, and for which
 * sessions it waits. Until that process is known, and behind a pooler, it sees nothing, and decides by the time alone.
 * Not thread-safe.
 */
final class BackendMonitor {

    /** The number of probes within the time limit of an answer. */
    private static final int QUESTIONS = 12;

    private final DataSource dataSource;
    private final Optional<DataSource> observer;
    private final Duration answerWait;
    private final Duration pause;
    private Optional<BackendProbe> probe = Optional.empty();
    private Optional<ActivityProbe> activityProbe = Optional.empty();
    private @Nullable SilenceDetector silence;
    private @Nullable WatchedWork work;

    /**
     * A monitor that has seen nothing yet.
     *
     * @param dataSource where to ask from, unless there is an observer
     * @param observer where to ask from, and to find the sessions that the run waits for
     * @param answerWait how long the server may be silent
     */
    BackendMonitor(DataSource dataSource, Optional<DataSource> observer, Duration answerWait) {
        this.dataSource = dataSource;
        this.observer = observer;
        this.answerWait = answerWait;
        this.pause = answerWait.dividedBy(QUESTIONS);
    }

    /** Observes {@code backend} from now on, which works for the connection of {@code own}. */
    void observe(ServerFacts.Backend backend, Driver own) {
        probe = Optional.of(new BackendProbe(observer.orElse(dataSource), backend, own, answerWait));
        activityProbe = observer.map(source -> new ActivityProbe(source, backend.pid()));
    }

    /** Returns what finds out what the run's server process does; empty where there is no observer. */
    Optional<ActivityProbe> activityProbe() {
        return activityProbe;
    }

    /** Judges {@code begun} from now on. */
    void begin(WatchedWork begun) {
        work = begun;
        silence = new SilenceDetector(begun, answerWait);
    }

    /** Returns what to do about the work that was begun last; asks the server now and then. */
    Verdict verdict() {
        if (work == null || silence == null || work.took().compareTo(pause) < 0) {
            return Verdict.WAIT;
        }
        if (probe.isPresent()) {
            update(probe.get(), work, silence);
        }
        return silence.verdict(System.nanoTime());
    }

    private void update(BackendProbe from, WatchedWork at, SilenceDetector detector) {
        from.unreachableSince().ifPresent(detector::unreachable);
        from.last().filter(at::isSeenIn).ifPresent(detector::record);
        from.ask(at.awaited(), pause);
    }
}
