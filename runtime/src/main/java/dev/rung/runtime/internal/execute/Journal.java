package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.model.PlannedStep;
import java.sql.SQLException;
import java.util.Locale;

/**
 * Counts the statements of a step outside a transaction, in the history, before each begins. Belongs to one attempt.
 *
 * <p>A statement that works concurrently may wait for locks as long as it takes: it waits for old transactions without
 * standing in anybody's way, and giving up would leave an invalid index.
 */
final class Journal implements WorkContext.StatementListener {

    private final Session session;
    private final HistoryWriter writer;
    private final PlannedStep step;
    private int statements;
    private boolean patient;

    Journal(Session session, HistoryWriter writer, PlannedStep step) {
        this.session = session;
        this.writer = writer;
        this.step = step;
    }

    @Override
    public void begins(String sql) throws SQLException {
        writer.journal(session.connection(), step, statements + 1);
        statements++;
        var concurrently = sql.toLowerCase(Locale.ROOT).contains("concurrently");
        if (concurrently != patient) {
            session.limitLockWaits(!concurrently);
            patient = concurrently;
        }
    }

    /** Returns the number of statements that have begun. */
    int statements() {
        return statements;
    }
}
