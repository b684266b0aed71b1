package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.session.CommitWarnings;
import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;

/** Who has said that a transaction is committed. */
enum Confirmation {
    /** Everybody whom the server was told to wait for. */
    FULL,
    /** This server alone: its wait for a standby was cancelled. */
    LOCAL;

    /** Returns what is known of a commit with which the server gave those warnings. */
    static Confirmation of(@Nullable SQLWarning warnings) {
        return CommitWarnings.tellOfMissingStandby(warnings) ? LOCAL : FULL;
    }
}
