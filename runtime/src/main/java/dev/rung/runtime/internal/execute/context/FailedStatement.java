package dev.rung.runtime.internal.execute.context;

import dev.rung.runtime.internal.sql.SentForm;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.internal.sql.Thrown;
import java.io.Serial;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Names the statement of a migration that a driver refused, suppressed in what the driver threw. Its message has no SQL. */
public final class FailedStatement extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Sent sent;

    /**
     * A statement as it was sent.
     *
     * @param statement the statement
     * @param form the form in which the driver sent it
     * @param origin who wrote it
     */
    public record Sent(SqlStatement statement, SentForm form, SqlOrigin origin) {}

    private FailedStatement(Sent sent) {
        super("the statement of the migration is known", null, false, false);
        this.sent = sent;
    }

    /** Attaches {@code sent} to {@code failure}, unless a statement is attached already. */
    static void attach(SQLException failure, Sent sent) {
        if (in(failure).isEmpty()) {
            failure.addSuppressed(new FailedStatement(sent));
        }
    }

    /** Returns {@code work}, to whose failures {@code sent} is attached. */
    static <T> StatementGuard.Work<T> attaching(Sent sent, StatementGuard.Work<T> work) {
        return () -> {
            try {
                return work.run();
            } catch (SQLException e) {
                attach(e, sent);
                throw e;
            }
        };
    }

    /** Returns the statement at which {@code thrown} happened; empty where none is attached. */
    public static Optional<Sent> in(Throwable thrown) {
        return Thrown.causes(thrown).stream()
                .flatMap(each -> Stream.of(each.getSuppressed()))
                .filter(FailedStatement.class::isInstance)
                .map(attached -> ((FailedStatement) attached).sent)
                .findFirst();
    }
}
