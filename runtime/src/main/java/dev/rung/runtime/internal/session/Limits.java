package dev.rung.runtime.internal.session;

import java.time.Duration;

/**
 * How long a run waits for what.
 *
 * @param lockWait for its turn among runners
 * @param lockTimeout for a lock, in one try of a statement
 * @param lockDeadline for the locks of a migration, in all tries
 * @param connectWait for the database
 */
public record Limits(Duration lockWait, Duration lockTimeout, Duration lockDeadline, Duration connectWait) {}
