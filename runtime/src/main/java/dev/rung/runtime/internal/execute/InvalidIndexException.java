package dev.rung.runtime.internal.execute;

import java.io.Serial;
import java.sql.SQLException;

/** There is an index that PostgreSQL does not use, where a migration would be recorded as done. */
final class InvalidIndexException extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    InvalidIndexException(String message) {
        super(message);
    }

    /** An index was there that the migration would take for its own; {@code name} is SQL. */
    static InvalidIndexException notMade(String name) {
        return new InvalidIndexException(
                "there is an INVALID index %s already, which this migration has not made: drop index concurrently %1$s"
                        .formatted(name));
    }
}
