package dev.rung.runtime.internal.execute.context;

import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what would end the transaction of a migration, and what PostgreSQL refuses inside one, before anything of a text
 * is sent.
 */
public final class TransactionControlGuard implements StatementGuard {

    private static final Set<String> REFUSED = Set.of("commit", "rollback", "setAutoCommit");

    private final StatementListener listener;

    public TransactionControlGuard(StatementListener listener) {
        this.listener = listener;
    }

    @Override
    public List<StatementGroup> parts(List<SqlStatement> text) throws SQLException {
        read(text);
        return StatementGroup.whole(text);
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
        RefusedStatements.refuseInTransaction(text);
    }

    @Override
    public <T> @Nullable T send(List<SqlStatement> text, ResultUse use, Work<T> work) throws SQLException {
        text.forEach(listener::begins);
        try {
            var result = work.run();
            listener.ended();
            return result;
        } catch (StatementList.Failure e) {
            e.entry().ifPresent(failed -> listener.failed(failed.sql()));
            throw e;
        }
    }

    @Override
    public void warned(@Nullable SQLWarning warnings) {
        listener.warned(warnings);
    }
}
