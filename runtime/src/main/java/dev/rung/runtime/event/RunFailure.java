package dev.rung.runtime.event;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.MigratorException;

/**
 * Why a run or a migration failed. Immutable and thread-safe.
 *
 * @param code the error, with an entry in {@code docs/errors.md}
 * @param explanation what happened, in what state the database is, and what to do
 * @since 0.1
 */
public record RunFailure(ErrorCode code, Explanation explanation) {

    /**
     * Returns the failure that {@code thrown} describes.
     *
     * @param thrown the error of a run
     * @return its code and its explanation
     */
    public static RunFailure of(MigratorException thrown) {
        return new RunFailure(thrown.code(), thrown.explanation());
    }
}
