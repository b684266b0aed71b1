package dev.rung.runtime.internal.session;

import java.io.Serial;
import java.sql.SQLException;

/** A statement of Rung itself failed during a run of which the progress is known. */
public final class UnfinishedRunException extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String database;

    /** The {@code database} says how far, as messages show it. */
    public UnfinishedRunException(String database, SQLException cause) {
        super(cause.getMessage(), cause.getSQLState(), cause);
        this.database = database;
    }

    String database() {
        return database;
    }
}
