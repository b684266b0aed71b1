package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.session.RunWatch;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the watch of each statement that is let through: whose answer is awaited may be lost, who computes may not. */
final class WatchedGuard extends PassingGuard {

    private final RunWatch watch;

    WatchedGuard(Guard behind, RunWatch watch) {
        super(behind);
        this.watch = watch;
    }

    @Override
    public <T> @Nullable T call(String name, Work<T> work) throws SQLException {
        return super.call(name, () -> sent(work));
    }

    @Override
    public <T> @Nullable T send(List<SqlStatement> text, Manner manner, Work<T> work) throws SQLException {
        return super.send(text, manner, () -> sent(work));
    }

    private <T> @Nullable T sent(Work<T> work) throws SQLException {
        return watch.sending(() -> Optional.ofNullable(work.run())).orElse(null);
    }
}
