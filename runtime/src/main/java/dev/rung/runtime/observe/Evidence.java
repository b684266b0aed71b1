package dev.rung.runtime.observe;

/**
 * How the facts of an {@link Observation} were obtained. Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum Evidence {

    /**
     * Read inside the migration's transaction, when its work was done and its locks were still held: no lock is missing, and
     * the scans are its own.
     */
    READ,

    /**
     * Seen from outside, because each statement was a transaction of its own: the locks were looked at about a thousand
     * times a second, and one that was held for a few milliseconds may be missing; the scans are those of all sessions.
     */
    SAMPLED
}
