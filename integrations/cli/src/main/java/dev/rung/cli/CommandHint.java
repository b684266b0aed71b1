package dev.rung.cli;

import dev.rung.runtime.error.ErrorCode;
import java.util.EnumMap;
import java.util.Map;

/** What the fix of an error is called on the command line: messages of the run time name the methods of Java. */
final class CommandHint {

    private static final Map<ErrorCode, String> COMMANDS = new EnumMap<>(Map.ofEntries(
            Map.entry(ErrorCode.NO_CATALOG, "--classpath with the compiled migrations and what they need"),
            Map.entry(ErrorCode.SCHEMA_NOT_EMPTY, "rung baseline VERSION; or --first-run beside-others"),
            Map.entry(ErrorCode.HISTORY_ELSEWHERE, "--schema NAME; or --first-run beside-others"),
            Map.entry(ErrorCode.HISTORY_UNTRUSTED, "--history-owner ROLE"),
            Map.entry(ErrorCode.OUT_OF_ORDER, "rung migrate --allow-out-of-order VERSION=REASON"),
            Map.entry(ErrorCode.INTERRUPTED, "rung resolve VERSION --applied or --not-applied, with --reason WHY"),
            Map.entry(
                    ErrorCode.MIGRATION_INTERRUPTED,
                    "rung migrate; or rung resolve VERSION --applied or --not-applied, with --reason WHY"),
            Map.entry(
                    ErrorCode.TRANSACTION_ENDED, "rung resolve VERSION --applied or --not-applied, with --reason WHY"),
            Map.entry(ErrorCode.DATA_LOSS, "rung rollback --allow-data-loss REASON"),
            Map.entry(ErrorCode.LOCK_WAIT_TIMEOUT, "rung unlock; or --lock-wait TIME"),
            Map.entry(ErrorCode.LOCK_TIMEOUT, "--lock-timeout TIME, --lock-deadline TIME"),
            Map.entry(ErrorCode.POOLER, "--url of the server itself; or --pooling session"),
            Map.entry(ErrorCode.RUN_TIME_UP, "--run-limit TIME")));

    private CommandHint() {}

    /** Returns the lines below the message of {@code code}. */
    static String below(ErrorCode code) {
        var more = "    More     : rung explain " + code;
        return COMMANDS.containsKey(code) ? "    Command  : %s\n%s".formatted(COMMANDS.get(code), more) : more;
    }
}
