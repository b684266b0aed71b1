package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Sees to it that the server ends a constant where Rung does: else what follows it, a {@code commit} for example, would be part
 * of the constant to one of them and a statement to the other.
 *
 * @param session where the constants are sent
 */
record StringConstants(Session session) {

    /** Throws where a constant of {@code text} may end elsewhere for the server, because of a setting of the migration. */
    void requireOneReading(List<SqlStatement> text) throws SQLException {
        for (var statement : text) {
            if (statement.text().indexOf('\\') >= 0 && !session.readsStandardStrings()) {
                throw new SQLException(
                        "standard_conforming_strings is off, and there is a backslash in: " + statement.summary()
                                + ": set standard_conforming_strings = on before it",
                        "0A000");
            }
        }
    }
}
