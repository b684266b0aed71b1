package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.sql.SqlStatement;

/** Hears of all that a migration sends, before it is sent. */
interface StatementListener {

    /** A statement is about to be sent, by itself or in a text with others. */
    void begins(SqlStatement statement);

    /** The migration gets its connection, and with it the driver's own, of which nothing is heard. */
    void handsOut();
}
