package dev.rung.runtime.internal.execute.context;

import dev.rung.runtime.internal.sql.SentForm;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.internal.sql.Thrown;
import java.io.Serial;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Goes with what a driver threw, suppressed: which statement of a migration it refused. It does not say its text. */
public final class FailedStatement extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Sent sent;

    /**
     * A statement as it was sent.
     *
     * @param statement the statement
     * @param form what the driver made of it
     * @param origin who wrote it
     */
    public record Sent(SqlStatement statement, SentForm form, SqlOrigin origin) {}

    private FailedStatement(Sent sent) {
        super("the statement of the migration is known", null, false, false);
        this.sent = sent;
    }

    /** Lets {@code failure} know that it is that of {@code sent}, unless it knows of one already. */
    static void tell(SQLException failure, Sent sent) {
        if (in(failure).isEmpty()) {
            failure.addSuppressed(new FailedStatement(sent));
        }
    }

    /** Returns {@code work}, whose failures know that they are those of {@code sent}. */
    static <T> StatementGuard.Work<T> told(Sent sent, StatementGuard.Work<T> work) {
        return () -> {
            try {
                return work.run();
            } catch (SQLException e) {
                tell(e, sent);
                throw e;
            }
        };
    }

    /** Returns the statement at which {@code thrown} happened; empty where nobody has told. */
    public static Optional<Sent> in(Throwable thrown) {
        return Thrown.causes(thrown).stream()
                .flatMap(each -> Stream.of(each.getSuppressed()))
                .filter(FailedStatement.class::isInstance)
                .map(told -> ((FailedStatement) told).sent)
                .findFirst();
    }
}
