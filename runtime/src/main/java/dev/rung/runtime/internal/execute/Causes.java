package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.sql.Thrown;

/** What led to what a migration threw. */
final class Causes {

    private Causes() {}

    /** Returns whether {@code thrown} or one of its causes is a {@code type}. */
    static boolean include(Class<? extends Throwable> type, Throwable thrown) {
        return Thrown.causes(thrown).stream().anyMatch(type::isInstance);
    }
}
