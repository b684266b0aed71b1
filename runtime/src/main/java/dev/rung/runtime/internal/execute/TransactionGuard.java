package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what would end the transaction of a migration, and what PostgreSQL refuses inside one, before anything of a text
 * is sent.
 */
final class TransactionGuard implements Guard {

    private static final Set<String> REFUSED = Set.of("commit", "rollback", "setAutoCommit");

    private final StatementListener listener;

    TransactionGuard(StatementListener listener) {
        this.listener = listener;
    }

    @Override
    public List<String> parts(String sql) {
        return List.of(sql);
    }

    @Override
    public void handOut() {
        listener.handsOut();
    }

    @Override
    public <T> @Nullable T call(String name, Work<T> work) throws SQLException {
        if (REFUSED.contains(name)) {
            throw new TransactionControlException(name);
        }
        return work.run();
    }

    /** There is one already. */
    @Override
    public void transaction(Part part) throws SQLException {
        part.send();
    }

    @Override
    public void read(List<SqlStatement> text) throws SQLException {
        refuse(text);
        listener.reads(text);
    }

    /** Throws where {@code text} holds what would end the transaction, or what PostgreSQL refuses in one. */
    static void refuse(List<SqlStatement> text) throws SQLException {
        for (var statement : text) {
            if (statement.controlsTransaction()) {
                throw new TransactionControlException(statement.verb());
            }
            if (statement.refusesTransaction()) {
                throw new SQLException(
                        "inside a transaction PostgreSQL refuses: " + statement.summary(),
                        SqlFailure.ACTIVE_TRANSACTION);
            }
        }
    }

    @Override
    public <T> @Nullable T send(List<SqlStatement> text, Manner manner, Work<T> work) throws SQLException {
        text.forEach(listener::begins);
        return work.run();
    }
}
