package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.sql.Secrets;
import java.io.Serial;
import java.util.Objects;

/** What a driver or pool threw while it connected: type, place and message, without the passwords that URLs hold. */
final class RedactedCause extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RedactedCause(Throwable original) {
        super(text(original), original.getCause() == null ? null : new RedactedCause(original.getCause()));
        setStackTrace(original.getStackTrace());
    }

    private static String text(Throwable original) {
        return original.getClass().getName() + ": "
                + Secrets.redact(Objects.requireNonNullElse(original.getMessage(), "no message"));
    }
}
