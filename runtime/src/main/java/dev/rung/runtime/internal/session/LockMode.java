package dev.rung.runtime.internal.session;

/** How runners exclude each other. */
public enum LockMode {

    /** One advisory lock for the whole run; behind a pooler one for each transaction. */
    ADVISORY,

    /** None: only the history's compare-and-set. For the tests that prove that it is enough. */
    NONE
}
