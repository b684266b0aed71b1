package dev.rung.runtime.internal.history;

import dev.rung.runtime.internal.sql.SqlFailure;
import java.io.Serial;
import java.sql.SQLException;

/**
 * A migration has reset the settings in which Rung notes, until its transaction ends, what it has created and what the
 * history was.
 */
public final class NotesResetException extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotesResetException() {
        super(
                "a migration must not reset all settings, nor those that begin with rung.: what it has created, and whether it changed"
                        + " the history, is noted there until its transaction ends; reset by name what it has set, such as"
                        + " reset search_path",
                SqlFailure.NOT_SUPPORTED);
    }
}
