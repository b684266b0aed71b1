package dev.rung.runtime.internal.session;

import java.io.Serial;
import java.sql.SQLException;

/** A statement of Rung itself failed in the middle of a run that knows how far it has come. */
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
