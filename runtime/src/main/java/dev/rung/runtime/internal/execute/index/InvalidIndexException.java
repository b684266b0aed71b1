package dev.rung.runtime.internal.execute.index;

import dev.rung.runtime.internal.execute.index.IndexCatalog.Index;
import java.io.Serial;
import java.sql.SQLException;

/** There is an index that PostgreSQL does not use, where a migration would be recorded as done. */
public final class InvalidIndexException extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What PostgreSQL says where an object is not in the state that it needs. */
    private static final String STATE = "55000";

    public InvalidIndexException(String message) {
        super(message);
    }

    private InvalidIndexException(String message, String sqlState) {
        super(message, sqlState);
    }

    /** A statement that is known to have ended has left {@code index}, of which a part is INVALID. */
    public static InvalidIndexException madeOfParts(Index index) {
        return new InvalidIndexException(
                "index %s is INVALID, as a part of it is: %s".formatted(index.name(), index.dropSql()), STATE);
    }

    /** An index was there that the migration would take for its own, as the end of the sentence says. */
    public static InvalidIndexException thereIs(String end) {
        return new InvalidIndexException("there is an INVALID index " + end);
    }
}
