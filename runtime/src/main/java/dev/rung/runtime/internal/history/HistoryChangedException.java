package dev.rung.runtime.internal.history;

import java.io.Serial;
import java.sql.SQLException;

/**
 * The history is not as Rung has left it, and a migration cannot be recorded: it changed that itself, or another session
 * did meanwhile.
 */
public final class HistoryChangedException extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    HistoryChangedException(HistoryChange change) {
        super("the history was changed while it ran: " + change);
    }
}
