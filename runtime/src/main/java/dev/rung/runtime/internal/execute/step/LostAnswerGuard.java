package dev.rung.runtime.internal.execute.step;

import dev.rung.runtime.internal.execute.context.DelegatingGuard;
import dev.rung.runtime.internal.execute.context.StatementGuard;
import dev.rung.runtime.internal.session.Watchdog;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reports to the watchdog when an answer is awaited: only then can silence mean that it was lost, and not that the migration
 * computes.
 */
public final class LostAnswerGuard extends DelegatingGuard {

    private final Watchdog.Watch watch;

    public LostAnswerGuard(StatementGuard behind, Watchdog.Watch watch) {
        super(behind);
        this.watch = watch;
    }

    @Override
    public <T> @Nullable T call(String name, Work<T> work) throws SQLException {
        return super.call(name, () -> sent(() -> name, work));
    }

    @Override
    public <T> @Nullable T send(List<SqlStatement> text, ResultUse use, Work<T> work) throws SQLException {
        return super.send(text, use, () -> sent(() -> SqlStatement.join(text), work));
    }

    private <T> @Nullable T sent(Supplier<String> statement, Work<T> work) throws SQLException {
        return watch.sending(statement, () -> Optional.ofNullable(work.run())).orElse(null);
    }
}
