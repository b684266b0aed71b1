package dev.rung.rows.internal.catalog;

/** Whether a constraint can wait for the commit. */
public enum Deferral {
    /** It is checked by each statement. */
    NEVER,
    /** It is checked by each statement, unless a transaction asks for something else. */
    ON_DEMAND,
    /** It waits for the commit. */
    INITIALLY
}
