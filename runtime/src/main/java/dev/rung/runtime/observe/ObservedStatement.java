package dev.rung.runtime.observe;

import java.time.Duration;

/**
 * A statement that a migration sent. Immutable and thread-safe.
 *
 * @param sql its text, without what looks like a password; parameters are not in it. Statements that reached the driver in
 *     one text of the migration's own connection are one here, with a semicolon between them
 * @param took how long the migration waited for the answer
 * @since 0.1
 */
public record ObservedStatement(String sql, Duration took) {

    /** Returns the time and the text. */
    @Override
    public String toString() {
        return took.toMillis() + " ms: " + sql;
    }
}
