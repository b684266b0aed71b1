package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.session.Session;

/** What a migration's statements may leave behind in its session, and which one came last. Belongs to one attempt. */
final class StatementTrace implements WorkContext.StatementListener {

    private final Session session;
    private String last = "";

    StatementTrace(Session session) {
        this.session = session;
    }

    @Override
    public void begins(String sql) {
        last = sql;
        session.touched();
    }

    /** Returns the statement that began last; empty where none did. */
    String last() {
        return last;
    }
}
