package dev.rung.runtime.internal.session;

import dev.rung.schema.internal.sql.Quoting;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is set in a session while Rung has it. */
final class SessionSettings {

    private final ServerFacts facts;
    private final ExecutionSettings settings;

    SessionSettings(ServerFacts facts, ExecutionSettings settings) {
        this.facts = facts;
        this.settings = settings;
    }

    static final String SEARCH_PATH = "search_path";
    static final String STANDARD_STRINGS = "standard_conforming_strings";

    private static final String LOCK_TIMEOUT = "lock_timeout";

    /**
     * After 25 s without a response the server ends the session of a client whose host or network is down, and its lock with
     * it: an idle one after three unanswered probes, a busy one as soon as it looks. Routers see a packet every 10 s.
     */
    private static final Map<String, String> LOST_CLIENT_DETECTION = Map.of(
            "tcp_keepalives_idle", "10",
            "tcp_keepalives_interval", "5",
            "tcp_keepalives_count", "3",
            "tcp_user_timeout", "25000");

    /** Returns what is set for Rung's own statements; all but the path applies to migrations too. */
    Map<String, String> own() {
        var own = new LinkedHashMap<String, String>();
        own.put(SEARCH_PATH, "pg_catalog, pg_temp");
        own.putAll(lockTimeout(settings.limits().ownLockWait()));
        own.put("statement_timeout", "0");
        own.put("idle_in_transaction_session_timeout", "0");
        own.put("idle_session_timeout", "0");
        own.put("default_transaction_isolation", "read committed");
        own.put("default_transaction_deferrable", "off");
        own.put("row_security", "off");
        own.put("quote_all_identifiers", "off");
        own.put(STANDARD_STRINGS, "on");
        own.put("client_min_messages", "notice");
        if (facts.versionNumber() >= 170_000) {
            own.put("transaction_timeout", "0");
        }
        if (facts.version().contains("linux")) {
            own.put("client_connection_check_interval", "2000");
            own.putAll(LOST_CLIENT_DETECTION);
        }
        return own;
    }

    /** Returns what is set for a migration whose statements wait for a lock no longer than {@code lockTimeout}. */
    Map<String, String> ofMigration(Duration lockTimeout) {
        var migration = new LinkedHashMap<>(lockTimeout(lockTimeout));
        migration.put(SEARCH_PATH, migrationPath());
        return migration;
    }

    /** Returns the {@code search_path} of migrations. */
    String migrationPath() {
        return Quoting.identifier(settings.history().schema()) + ", public";
    }

    /** Returns the limit of lock waits. PostgreSQL reads 0 as no limit; the least it can count is a millisecond. */
    static Map<String, String> lockTimeout(Duration limit) {
        var millis = Math.max(1, Math.min(limit.toMillis(), Integer.MAX_VALUE));
        return Map.of(LOCK_TIMEOUT, Long.toString(millis));
    }
}
