package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.session.RunWatch;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the watch of each statement that another guard lets through: whose answer is awaited may be lost, who computes may not.
 *
 * @param guard what stands behind
 * @param watch who watches
 */
record WatchedGuard(Guard guard, RunWatch watch) implements Guard {

    @Override
    public List<TextPart> parts(List<SqlStatement> text) throws SQLException {
        return guard.parts(text);
    }

    @Override
    public void handOut() throws SQLException {
        guard.handOut();
    }

    @Override
    public <T> @Nullable T call(String name, Work<T> work) throws SQLException {
        return guard.call(name, () -> sent(work));
    }

    @Override
    public void transaction(Part part) throws SQLException {
        guard.transaction(part);
    }

    @Override
    public void read(List<SqlStatement> text) throws SQLException {
        guard.read(text);
    }

    @Override
    public <T> @Nullable T send(List<SqlStatement> text, Manner manner, Work<T> work) throws SQLException {
        return guard.send(text, manner, () -> sent(work));
    }

    private <T> @Nullable T sent(Work<T> work) throws SQLException {
        return watch.sending(() -> Optional.ofNullable(work.run())).orElse(null);
    }
}
