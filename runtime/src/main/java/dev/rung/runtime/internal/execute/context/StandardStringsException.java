package dev.rung.runtime.internal.execute.context;

import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.sql.SqlFailure;
import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;

/** A migration switches {@code standard_conforming_strings} off: the server would then read its texts differently than Rung. */
public final class StandardStringsException extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    StandardStringsException() {
        super(
                "a migration must not switch standard_conforming_strings off: where its statements end, and whether one is a"
                        + " commit, could not be seen any more; write constants with backslashes as E'...'",
                SqlFailure.NOT_SUPPORTED);
    }

    /** Throws where a migration has done so in the session of {@code connection}, in whatever way. */
    public static void requireIn(Connection connection) throws SQLException {
        if (!Session.readsStandardStrings(connection)) {
            throw new StandardStringsException();
        }
    }
}
