package dev.rung.schema;

import org.jspecify.annotations.Nullable;

/**
 * A part of a definition that the next step of a staged builder sets. Belongs to one call of a migration.
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
     * Returns the part.
     *
     * @throws IllegalArgumentException if it was not set
     */
    T get() {
        if (value == null) {
            throw new IllegalArgumentException(missing);
        }
        return value;
    }
}
