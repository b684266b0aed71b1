package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.execute.context.StandardStringsException;
import dev.rung.runtime.internal.execute.context.StatementListener;
import dev.rung.runtime.internal.execute.index.IndexClaims;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;

/** What a migration's statements may leave behind in its session, and which one came last. Belongs to one attempt. */
final class StatementTrace implements StatementListener {

    private final Session session;
    private final IndexClaims indexes = new IndexClaims();
    private String last = "";

    StatementTrace(Session session) {
        this.session = session;
    }

    @Override
    public void begins(SqlStatement statement) {
        last = statement.text();
        indexes.add(statement);
        if (statement.mayChangeSession()) {
            session.markDirty();
        }
    }

    @Override
    public void ended() throws SQLException {
        StandardStringsException.requireIn(session.connection());
    }

    @Override
    public void failed(String sql) {
        last = sql;
    }

    @Override
    public void handsOut() {
        indexes.hide();
        session.markDirty();
    }

    @Override
    public void warned(@Nullable SQLWarning warnings) {
        indexes.warned(warnings);
    }

    /** Returns the indexes that the statements may claim. */
    IndexClaims indexes() {
        return indexes;
    }

    /** Returns the statement that failed, or else the one that began last; empty where none did. */
    String last() {
        return last;
    }
}
