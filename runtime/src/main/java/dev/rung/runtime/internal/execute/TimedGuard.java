package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes the time of each statement that another guard lets through, for an observation. The statements of one text, which
 * are given to the driver one by one anyway, are also sent one by one: inside a transaction that makes no difference but the
 * round trips.
 */
final class TimedGuard implements Guard {

    private final Guard guard;
    private final StepObservation observation;

    private TimedGuard(Guard guard, StepObservation observation) {
        this.guard = guard;
        this.observation = observation;
    }

    /** Returns {@code guard} itself where nobody observes. */
    static Guard over(Guard guard, StepObservation observation) {
        return observation == StepObservation.NONE ? guard : new TimedGuard(guard, observation);
    }

    @Override
    public List<TextPart> parts(List<SqlStatement> text) throws SQLException {
        guard.parts(text);
        return TextPart.each(text);
    }

    @Override
    public void handOut() throws SQLException {
        guard.handOut();
    }

    @Override
    public <T> @Nullable T call(String name, Work<T> work) throws SQLException {
        return guard.call(name, work);
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
        return guard.send(text, manner, () -> timed(text, work));
    }

    private <T> @Nullable T timed(List<SqlStatement> text, Work<T> work) throws SQLException {
        var start = System.nanoTime();
        try {
            return work.run();
        } finally {
            var took = Duration.ofNanos(System.nanoTime() - start);
            observation.sent(text.stream().map(SqlStatement::text).collect(Collectors.joining("; ")), took);
        }
    }
}
