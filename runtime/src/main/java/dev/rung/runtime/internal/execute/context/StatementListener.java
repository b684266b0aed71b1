package dev.rung.runtime.internal.execute.context;

import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;

/** Is notified of all that a migration sends. */
public interface StatementListener {

    /** A statement is about to be sent, by itself or in a text with others. */
    void begins(SqlStatement statement);

    /** What was sent last has ended well; throws where it left the session so that nothing more can be sent. */
    void ended() throws SQLException;

    /** What was sent last has failed, at this statement. */
    void failed(String sql);

    /** The migration gets its connection, and with it the driver's own, whose statements are not seen here. */
    void handsOut();

    /** The server has said {@code warnings} about what is being sent; null where it said nothing. */
    void warned(@Nullable SQLWarning warnings);
}
