package dev.rung.runtime.internal.session;

/** Why a run stops although its work goes well. */
public enum StopReason {
    INTERRUPTED("the thread was interrupted"),
    SHUTDOWN("the JVM is shutting down");

    private final String words;

    StopReason(String words) {
        this.words = words;
    }

    /** Returns the reason as messages show it. */
    @Override
    public String toString() {
        return words;
    }
}
