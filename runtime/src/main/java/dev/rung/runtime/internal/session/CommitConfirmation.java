package dev.rung.runtime.internal.session;

import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;

/** Which servers have confirmed that a transaction is committed. */
public enum CommitConfirmation {
    /** All that the server has to wait for. */
    FULL,
    /** This server alone: its wait for a standby was cancelled. */
    LOCAL;

    /** Returns what is known of a commit that the server answered with {@code first}, and with the warnings after it. */
    public static CommitConfirmation of(@Nullable SQLWarning first) {
        for (var warning = first; warning != null; warning = warning.getNextWarning()) {
            if (Driver.isOfStandbyWait(warning)) {
                return LOCAL;
            }
        }
        return FULL;
    }
}
