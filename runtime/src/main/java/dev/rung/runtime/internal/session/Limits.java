package dev.rung.runtime.internal.session;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long a run waits for what.
 *
 * @param lockWait for the migration lock
 * @param lockTimeout for a lock, in one try of a statement
 * @param lockDeadline for the locks of a migration, in all tries
 * @param connectWait for the database
 * @param answerWait for the answer to a statement of its own, and for a standby to confirm a commit
 * @param runLimit for all that it does; empty for as long as it takes
 */
public record Limits(
        Duration lockWait,
        Duration lockTimeout,
        Duration lockDeadline,
        Duration connectWait,
        Duration answerWait,
        Optional<Duration> runLimit) {

    /** A server that crashed, or another that takes over, needs a while until it answers. */
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private static final Duration LEAST = Duration.ofSeconds(1);

    /** Returns how long a statement of Rung itself may wait for a lock: the server has to say so before its answer is missed. */
    Duration ownLockWait() {
        var beforeSilence = answerWait.multipliedBy(3).dividedBy(4);
        return shorter(lockWait, beforeSilence);
    }

    /**
     * Returns the limits for looking up the outcome of a run that has {@code taken} so long: a server that recovers is
     * awaited as long as a missing answer is, but nothing beyond the time of the run, of which a second is always left.
     */
    Limits afterRun(Duration taken) {
        var left = runLimit.map(limit -> longer(limit.minus(taken), LEAST));
        var most = left.orElse(ChronoUnit.FOREVER.getDuration());
        var connecting = longer(connectWait, shorter(RECOVERY, answerWait));
        return new Limits(
                shorter(lockWait, most),
                lockTimeout,
                lockDeadline,
                shorter(connecting, most),
                shorter(answerWait, most),
                left);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
