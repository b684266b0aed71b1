package dev.rung.runtime.internal.session;

import dev.rung.runtime.error.ErrorCode;

/** Why a run stops although no statement failed. */
public enum StopReason {
    INTERRUPTED("the thread was interrupted", ErrorCode.RUN_STOPPED),
    SHUTDOWN("the JVM is shutting down", ErrorCode.RUN_STOPPED),
    TIME_UP("the run has taken as long as it may (runLimit)", ErrorCode.RUN_TIME_UP),
    NO_ANSWER("the server gave no answer in time", ErrorCode.NO_ANSWER);

    private final String words;
    private final ErrorCode code;

    StopReason(String words, ErrorCode code) {
        this.words = words;
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }

    /** Returns the reason as messages show it. */
    @Override
    public String toString() {
        return words;
    }
}
