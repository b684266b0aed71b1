package dev.rung.schema;

import org.jspecify.annotations.Nullable;

/**
 * What the next steps of a staged builder will say. Belongs to one call of a migration.
 *
 * @since 0.1
 */
final class Pending<T> {

    private final String missing;
    private @Nullable T value;

    Pending(String missing) {
        this.missing = missing;
    }

    T set(T said) {
        value = said;
        return said;
    }

    /**
     * Returns what was said.
     *
     * @throws IllegalArgumentException if nothing was
     */
    T get() {
        if (value == null) {
            throw new IllegalArgumentException(missing);
        }
        return value;
    }
}
