package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;

/** Hears of all that a migration sends, before it is sent. */
interface StatementListener {

    /** A statement is about to be sent, by itself or in a text with others. */
    void begins(SqlStatement statement);

    /** A text is about to be prepared or sent; throws where it must not be. */
    void reads(List<SqlStatement> text) throws SQLException;

    /** The migration gets its connection, and with it the driver's own, of which nothing is heard. */
    void handsOut();
}
