package dev.rung.runtime.error;

import java.io.Serial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a migrator throws, apart from {@link IllegalArgumentException}. The message says what happened, in what
 * state the database is, and what to do; it never holds a password, nor a constant of a
 * statement.
 *
 * @since 0.1
 */
public abstract sealed class MigratorException extends RuntimeException
        permits SetupException,
                ValidationFailedException,
                InvalidTargetException,
                IrreversiblePlanException,
                StalePlanException,
                DataLossException,
                MigrationFailedException,
                RunStoppedException,
                LockException,
                DatabaseException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final Explanation explanation;

    MigratorException(ErrorCode code, Explanation explanation, @Nullable Throwable cause) {
        super(explanation.under(code), cause);
        this.code = code;
        this.explanation = explanation;
    }

    /**
     * Returns the code of this error.
     *
     * @return the code, with an entry in {@code docs/errors.md}
     */
    public ErrorCode code() {
        return code;
    }

    /**
     * Returns the parts of the message.
     *
     * @return what happened, in what state the database is, and what to do
     */
    public Explanation explanation() {
        return explanation;
    }

    /** Returns what happened, in what state the database is, and what to do; never null. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
