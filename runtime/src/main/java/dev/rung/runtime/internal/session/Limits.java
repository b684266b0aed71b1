package dev.rung.runtime.internal.session;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a run waits for what.
 *
 * @param lockWait for its turn among runners
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

    /** Returns how long a statement of our own may wait for a lock: the server has to say so before its answer is missed. */
    Duration ownLockWait() {
        var beforeSilence = answerWait.multipliedBy(3).dividedBy(4);
        return lockWait.compareTo(beforeSilence) < 0 ? lockWait : beforeSilence;
    }

    /** Returns these limits with at least so long a wait for the database, and all the time that it takes. */
    Limits connectingFor(Duration atLeast) {
        var longer = connectWait.compareTo(atLeast) < 0 ? atLeast : connectWait;
        return new Limits(lockWait, lockTimeout, lockDeadline, longer, answerWait, Optional.empty());
    }
}
