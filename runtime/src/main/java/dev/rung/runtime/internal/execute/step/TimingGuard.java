package dev.rung.runtime.internal.execute.step;

import dev.rung.runtime.internal.execute.context.DelegatingGuard;
import dev.rung.runtime.internal.execute.context.StatementGroup;
import dev.rung.runtime.internal.execute.context.StatementGuard;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures the time of each statement that another guard lets through, for an observation. The statements of one text, which
 * are given to the driver one by one anyway, are also sent one by one: inside a transaction the only difference is the number of
 * round trips.
 */
public final class TimingGuard extends DelegatingGuard {

    private final StepObservation observation;

    private TimingGuard(StatementGuard behind, StepObservation observation) {
        super(behind);
        this.observation = observation;
    }

    /** Returns {@code guard} itself where there is no observation. */
    public static StatementGuard over(StatementGuard guard, StepObservation observation) {
        return observation == StepObservation.NONE ? guard : new TimingGuard(guard, observation);
    }

    @Override
    public List<StatementGroup> parts(List<SqlStatement> text) throws SQLException {
        super.parts(text);
        return StatementGroup.each(text);
    }

    @Override
    public <T> @Nullable T send(List<SqlStatement> text, ResultUse use, Work<T> work) throws SQLException {
        return super.send(text, use, () -> timed(text, work));
    }

    private <T> @Nullable T timed(List<SqlStatement> text, Work<T> work) throws SQLException {
        var start = System.nanoTime();
        try {
            return work.run();
        } finally {
            var took = Duration.ofNanos(System.nanoTime() - start);
            observation.sent(SqlStatement.join(text), took);
        }
    }
}
