package dev.rung.runtime.internal.execute.context;

import dev.rung.runtime.internal.sql.Thrown;
import java.util.Optional;

/** A throwable and its causes. */
public final class CauseChain {

    private CauseChain() {}

    /** Returns whether {@code thrown} or one of its causes is a {@code type}. */
    public static boolean contains(Class<? extends Throwable> type, Throwable thrown) {
        return first(type, thrown).isPresent();
    }

    /** Returns the first of {@code thrown} and its causes that is a {@code type}. */
    public static <T extends Throwable> Optional<T> first(Class<T> type, Throwable thrown) {
        return Thrown.causes(thrown).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
