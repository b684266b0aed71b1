package dev.rung.runtime.model;

import java.time.Instant;

/**
 * The statement at which an interrupted migration outside a transaction resumes. All statements before it are done.
 *
 * @param statement the number of the statement at which it stopped
 * @param stop what is known of that statement
 * @param startedAt when the attempt began that was interrupted, by the server's clock
 * @since 0.1
 */
public record Resumption(int statement, Stop stop, Instant startedAt) {

    /**
     * What is known of the statement at which a migration stopped, from the least doubt to the most.
     *
     * @since 0.1
     */
    public enum Stop {

        /** It had not begun. */
        BEFORE,

        /** The server refused it. */
        FAILED,

        /** It was under way when the process ended or the connection broke: it may be done or not. */
        UNDER_WAY
    }
}
