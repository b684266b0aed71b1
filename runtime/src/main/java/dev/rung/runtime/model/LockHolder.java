package dev.rung.runtime.model;

import dev.rung.runtime.internal.text.Printable;
import java.time.Instant;

/**
 * A session that keeps a lock: that of the current runner, or one that a migration waits for.
 *
 * @param pid the server process
 * @param user the role
 * @param application its {@code application_name}; may be empty
 * @param host the address it comes from, or {@code local}
 * @param since when the session's current transaction began, or outside one its last change of state
 * @param statement what it runs or ran last, as far as this role may see it
 * @since 0.1
 */
public record LockHolder(int pid, String user, String application, String host, Instant since, String statement) {

    /** Returns the facts in a line. */
    @Override
    public String toString() {
        return Printable.of("pid %d (%s, user %s, host %s, since %s): %s"
                .formatted(
                        pid,
                        application.isEmpty() ? "no application_name" : application,
                        user,
                        host,
                        since,
                        statement));
    }
}
