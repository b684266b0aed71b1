package dev.rung.runtime.internal.sql;

import java.io.Serial;
import java.util.Objects;
import java.util.stream.Stream;

/** What a driver, a pool or a migration threw: type, place and message, without the passwords that the message holds. */
public final class RedactedCause extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private RedactedCause(Throwable original) {
        super(text(original), original.getCause() == null ? null : new RedactedCause(original.getCause()));
        setStackTrace(original.getStackTrace());
        for (var suppressed : original.getSuppressed()) {
            addSuppressed(new RedactedCause(suppressed));
        }
    }

    /** Returns {@code thrown} itself, or a copy without passwords where it tells any. */
    public static Throwable of(Throwable thrown) {
        return tells(thrown) ? new RedactedCause(thrown) : thrown;
    }

    private static boolean tells(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            var text = at.toString();
            if (!text.equals(Secrets.redact(text))
                    || Stream.of(at.getSuppressed()).anyMatch(RedactedCause::tells)) {
                return true;
            }
        }
        return false;
    }

    private static String text(Throwable original) {
        return original.getClass().getName() + ": "
                + Secrets.redact(Objects.requireNonNullElse(original.getMessage(), "no message"));
    }
}
