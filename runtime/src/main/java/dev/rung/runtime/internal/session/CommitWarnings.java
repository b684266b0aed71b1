package dev.rung.runtime.internal.session;

import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;

/** What a server says beside its yes to a commit. */
public final class CommitWarnings {

    private CommitWarnings() {}

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
