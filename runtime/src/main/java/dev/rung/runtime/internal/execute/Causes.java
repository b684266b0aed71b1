package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.sql.Thrown;
import java.util.Optional;

/** What led to what a migration threw. */
final class Causes {

    private Causes() {}

    /** Returns whether {@code thrown} or one of its causes is a {@code type}. */
    static boolean include(Class<? extends Throwable> type, Throwable thrown) {
        return first(type, thrown).isPresent();
    }

    /** Returns the first of {@code thrown} and its causes that is a {@code type}. */
    static <T extends Throwable> Optional<T> first(Class<T> type, Throwable thrown) {
        return Thrown.causes(thrown).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
