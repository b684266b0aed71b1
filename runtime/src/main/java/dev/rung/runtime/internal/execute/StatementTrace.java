package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;

/** What a migration's statements may leave behind in its session, and which one came last. Belongs to one attempt. */
final class StatementTrace implements StatementListener {

    private final Session session;
    private String last = "";

    StatementTrace(Session session) {
        this.session = session;
    }

    @Override
    public void begins(SqlStatement statement) {
        last = statement.text();
        if (statement.mayChangeSession()) {
            session.touched();
        }
    }

    @Override
    public void reads(List<SqlStatement> text) throws SQLException {
        new StringConstants(session).requireOneReading(text);
    }

    @Override
    public void handsOut() {
        session.touched();
    }

    /** Returns the statement that began last; empty where none did. */
    String last() {
        return last;
    }
}
