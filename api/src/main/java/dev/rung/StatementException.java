package dev.rung;

import java.io.Serial;
import java.sql.SQLException;
import java.util.Objects;

/**
 * A statement of a migration that the server or the driver refused. Inside a transaction everything after it fails too;
 * outside one a migration may catch it and go on.
 *
 * <p>Carries no SQL text, which may hold secrets: the stack trace leads to the statement.
 *
 * @since 0.1
 */
public final class StatementException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final SQLException failure;

    /**
     * Makes the exception for {@code failure}.
     *
     * @param failure what the driver threw
     */
    public StatementException(SQLException failure) {
        super(failure.getMessage(), Objects.requireNonNull(failure, "failure"));
        this.failure = failure;
    }

    /**
     * Returns the five characters by which PostgreSQL names the failure, such as {@code 23505}.
     *
     * @return the SQLSTATE; empty where the failure has none
     */
    public String sqlState() {
        return Objects.requireNonNullElse(failure.getSQLState(), "");
    }
}
