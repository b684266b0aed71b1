package dev.rung.runtime.model;

/**
 * How an attempt ended.
 *
 * @since 0.1
 */
public enum Outcome {

    /** It has begun and its end is not recorded. */
    RUNNING,

    /** It ended well. */
    DONE,

    /** It failed; the row holds the error. */
    FAILED
}
