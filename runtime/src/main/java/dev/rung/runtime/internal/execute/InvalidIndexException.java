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

    /** An index was there that the migration would take for its own, as the end of the sentence says. */
    static InvalidIndexException thereIs(String end) {
        return new InvalidIndexException("there is an INVALID index " + end);
    }
}
