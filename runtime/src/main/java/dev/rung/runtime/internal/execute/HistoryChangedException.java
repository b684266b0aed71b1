package dev.rung.runtime.internal.execute;

import java.io.Serial;
import java.sql.SQLException;

/** A migration changed the history itself: its own row is not there any more, or not as it was. */
final class HistoryChangedException extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    HistoryChangedException(long seq) {
        super("the migration changed the history: its own row %d is gone, or not as it was".formatted(seq));
    }
}
