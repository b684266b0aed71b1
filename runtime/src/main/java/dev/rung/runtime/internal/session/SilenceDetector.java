package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.session.BackendProbe.Activity;
import dev.rung.runtime.internal.session.BackendProbe.Sample;
import dev.rung.runtime.internal.session.WatchedWork.Owner;
import java.time.Duration;
import java.util.Optional;

/**
 * Decides whether an answer to what was sent is still to be expected, from samples of the server process. Belongs to one piece of
 * work; its methods are called by one thread.
 */
final class SilenceDetector {

    /** What to do. */
    enum Verdict {
        /** Continue to wait. */
        WAIT,
        /** Ask the server to cancel: it will answer then. */
        CANCEL,
        /** Abort the connection: no answer is to be expected. */
        CUT
    }

    /** A server that is reachable has answered by then. */
    private static final Duration AFTER_CANCEL = Duration.ofSeconds(1);

    private final WatchedWork work;
    private final Duration answerWait;
    private Optional<Sample> last = Optional.empty();
    private Optional<Long> idleSince = Optional.empty();
    private Optional<Long> unreachableSince = Optional.empty();
    private Optional<Long> awaitsStandbySince = Optional.empty();
    private Optional<Long> cancelled = Optional.empty();

    SilenceDetector(WatchedWork work, Duration answerWait) {
        this.work = work;
        this.answerWait = answerWait;
    }

    /** Records what was seen last. */
    void record(Sample seen) {
        if (last.filter(seen::equals).isPresent()) {
            return;
        }
        idleSince = last.filter(before -> before.isIdleAt(seen.statement())).isPresent()
                ? since(idleSince, seen, Activity.IDLE)
                : since(Optional.empty(), seen, Activity.IDLE);
        last = Optional.of(seen);
        unreachableSince = since(unreachableSince, seen, Activity.UNREACHABLE);
        awaitsStandbySince = since(awaitsStandbySince, seen, Activity.AWAITS_STANDBY);
    }

    private static Optional<Long> since(Optional<Long> known, Sample seen, Activity activity) {
        return seen.activity() == activity ? known.or(() -> Optional.of(seen.asked())) : Optional.empty();
    }

    /** The server has not answered a question that was asked then. */
    void unreachable(long asked) {
        if (unreachableSince.isEmpty()) {
            unreachableSince = Optional.of(asked);
        }
    }

    /** Returns what to do at {@code now}, in nanoseconds of the monotonic clock. */
    Verdict verdict(long now) {
        if (isLost(now) || isOver(unreachableSince, answerWait, now) || isOver(cancelled, AFTER_CANCEL, now)) {
            return Verdict.CUT;
        }
        if (isOver(awaitsStandbySince, answerWait, now) || isOursAndNotSeen()) {
            markCancelled(now);
            return Verdict.CANCEL;
        }
        return Verdict.WAIT;
    }

    /** Once for each wait; a migration may have more of them in one statement. */
    private void markCancelled(long now) {
        awaitsStandbySince = Optional.empty();
        if (work.owner() == Owner.OURS && cancelled.isEmpty()) {
            cancelled = Optional.of(now);
        }
    }

    private boolean isLost(long now) {
        return last.filter(seen -> seen.activity() == Activity.GONE || isIdleForLong(seen, now))
                .isPresent();
    }

    /**
     * Idle in each sample while the answer to one and the same statement is awaited: that was lost, or the statement. Not at the
     * second sample yet: a server is idle too while a large value is on its way to it.
     */
    private boolean isIdleForLong(Sample seen, long now) {
        return seen.isIdleAt(work.awaited()) && isOver(idleSince, answerWait.dividedBy(2), now);
    }

    /** How long a commit takes is known, unless the server is seen to work: the constraints that were put off may take long. */
    private boolean isOursAndNotSeen() {
        return work.owner() == Owner.OURS
                && cancelled.isEmpty()
                && work.took().compareTo(answerWait) > 0
                && last.map(seen -> seen.activity() == Activity.NOT_SEEN).orElse(true);
    }

    private static boolean isOver(Optional<Long> since, Duration limit, long now) {
        return since.filter(start -> now - start >= limit.toNanos()).isPresent();
    }
}
