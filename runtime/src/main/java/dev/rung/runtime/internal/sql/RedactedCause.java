package dev.rung.runtime.internal.sql;

import java.io.Serial;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a driver, a pool or a migration threw: type, place and message, without the passwords that the message holds. */
public final class RedactedCause extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private RedactedCause(Throwable original, Set<Throwable> copied) {
        super(text(original), copy(original.getCause(), copied));
        setStackTrace(original.getStackTrace());
        for (var suppressed : original.getSuppressed()) {
            if (copied.add(suppressed)) {
                addSuppressed(new RedactedCause(suppressed, copied));
            }
        }
    }

    /** Returns {@code thrown} itself, or a copy without passwords where it tells any. */
    public static Throwable of(Throwable thrown) {
        if (!tells(thrown, identities())) {
            return thrown;
        }
        var copied = identities();
        copied.add(thrown);
        return new RedactedCause(thrown, copied);
    }

    /** Causes and suppressed can lead back to where they came from: the driver names what failed first as the cause of what fails next. */
    private static Set<Throwable> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static boolean tells(@Nullable Throwable thrown, Set<Throwable> asked) {
        if (thrown == null || !asked.add(thrown)) {
            return false;
        }
        var text = thrown.toString();
        return !text.equals(Secrets.redact(text))
                || tells(thrown.getCause(), asked)
                || Stream.of(thrown.getSuppressed()).anyMatch(suppressed -> tells(suppressed, asked));
    }

    private static @Nullable Throwable copy(@Nullable Throwable cause, Set<Throwable> copied) {
        return cause == null || !copied.add(cause) ? null : new RedactedCause(cause, copied);
    }

    private static String text(Throwable original) {
        return original.getClass().getName() + ": "
                + Secrets.redact(Objects.requireNonNullElse(original.getMessage(), "no message"));
    }
}
