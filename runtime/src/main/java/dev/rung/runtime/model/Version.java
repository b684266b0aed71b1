package dev.rung.runtime.model;

import dev.rung.runtime.internal.argument.Arguments;

/**
 * The place of a migration in the order of all, and its identity.
 *
 * @param number greater than 0
 * @since 0.1
 */
public record Version(long number) implements Comparable<Version> {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if {@code number} is not positive
     */
    public Version {
        if (number <= 0) {
            throw Arguments.invalid(
                    "A version is greater than 0, but this is " + number, "use the number of a migration");
        }
    }

    @Override
    public int compareTo(Version other) {
        return Long.compare(number, other.number);
    }

    /** Returns the version as logs and messages show it, such as {@code V7}. */
    @Override
    public String toString() {
        return "V" + number;
    }
}
