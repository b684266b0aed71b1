package dev.rung.runtime.internal.execute;

/** What led to what a migration threw. */
final class Causes {

    private Causes() {}

    /** Returns whether {@code thrown} or one of its causes is a {@code type}. */
    static boolean include(Class<? extends Throwable> type, Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }
}
