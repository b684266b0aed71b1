package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.sql.Thrown;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Where the server says that a statement is wrong.
 *
 * @param position the character of the statement that was sent, from 1; 0 where it names none
 * @param innerStatement the statement that ran inside, of a function or a block of code; empty where it names none
 * @param innerPosition the character of that one, from 1; 0 where it names none
 */
public record ReportedPlace(int position, String innerStatement, int innerPosition) {

    private static final ReportedPlace NONE = new ReportedPlace(0, "", 0);

    /** Returns what the server has said of the failure that {@code thrown} tells of; nothing where the driver is another one. */
    public static ReportedPlace in(Throwable thrown) {
        try {
            return Thrown.causes(thrown).stream()
                    .flatMap(each -> message(each).stream())
                    .reduce((outer, inner) -> inner)
                    .map(ReportedPlace::of)
                    .orElse(NONE);
        } catch (LinkageError e) {
            return NONE;
        }
    }

    private static Optional<ServerErrorMessage> message(Throwable thrown) {
        return thrown instanceof PSQLException e ? Optional.ofNullable(e.getServerErrorMessage()) : Optional.empty();
    }

    private static ReportedPlace of(ServerErrorMessage message) {
        return new ReportedPlace(
                message.getPosition(), orEmpty(message.getInternalQuery()), message.getInternalPosition());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
