package dev.rung.runtime.internal.session;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a server says beside its yes to a commit. */
public final class CommitWarnings {

    /** What has warnings: a statement, a connection. */
    @FunctionalInterface
    public interface Warned {

        @Nullable SQLWarning warnings() throws SQLException;
    }

    private CommitWarnings() {}

    /** Returns the warnings that {@code call} tells; none where the driver cannot. */
    public static @Nullable SQLWarning of(Warned call) throws SQLException {
        return OptionalCall.orElse(() -> Optional.ofNullable(call.warnings()), Optional::<SQLWarning>empty)
                .orElse(null);
    }

    /** Returns whether {@code first}, or one after it, says that the wait for a standby was cancelled. */
    public static boolean tellOfMissingStandby(@Nullable SQLWarning first) {
        for (var warning = first; warning != null; warning = warning.getNextWarning()) {
            if (Driver.isOfStandbyWait(warning)) {
                return true;
            }
        }
        return false;
    }
}
