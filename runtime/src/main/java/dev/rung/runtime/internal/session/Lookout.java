package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.session.Silence.Verdict;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the server process of a run from outside: whether the answer to what the run has sent will come, and whom it waits
 * for. Until that process is known, and behind a pooler, it sees nothing, and judges by the time alone. Not thread-safe.
 */
final class Lookout {

    /** So many questions fit into the time that the server may be silent. */
    private static final int QUESTIONS = 12;

    private final DataSource dataSource;
    private final Optional<DataSource> observer;
    private final Duration answerWait;
    private final Duration pause;
    private Optional<BackendProbe> probe = Optional.empty();
    private Optional<Bystander> bystander = Optional.empty();
    private @Nullable Silence silence;
    private @Nullable WatchedWork work;

    /**
     * A lookout that sees nothing yet.
     *
     * @param dataSource where to ask from, unless there is an observer
     * @param observer where to ask from, and to find out whom the run waits for
     * @param answerWait how long the server may be silent
     */
    Lookout(DataSource dataSource, Optional<DataSource> observer, Duration answerWait) {
        this.dataSource = dataSource;
        this.observer = observer;
        this.answerWait = answerWait;
        this.pause = answerWait.dividedBy(QUESTIONS);
    }

    /** Looks at {@code backend} from now on, which works for the connection of {@code own}. */
    void lookAt(ServerFacts.Backend backend, Driver own) {
        probe = Optional.of(new BackendProbe(observer.orElse(dataSource), backend, own, answerWait));
        bystander = observer.map(source -> new Bystander(source, backend.pid()));
    }

    /** Returns who finds out whom the run waits for; empty where nobody may. */
    Optional<Bystander> bystander() {
        return bystander;
    }

    /** Judges {@code begun} from now on. */
    void begin(WatchedWork begun) {
        work = begun;
        silence = new Silence(begun, answerWait);
    }

    /** Returns what to do about the work that was begun last; asks the server now and then. */
    Verdict verdict() {
        if (work == null || silence == null || work.took().compareTo(pause) < 0) {
            return Verdict.WAIT;
        }
        if (probe.isPresent()) {
            look(probe.get(), work, silence);
        }
        return silence.verdict(System.nanoTime());
    }

    private void look(BackendProbe from, WatchedWork at, Silence judge) {
        from.unreachableSince().ifPresent(judge::unreachable);
        from.last().filter(at::isSeenIn).ifPresent(judge::saw);
        from.ask(at.awaited(), pause);
    }
}
