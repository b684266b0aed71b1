package dev.rung.runtime.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The statements that a client has named, to know the SQL of a message that has only the name. */
final class WireStatements {

    private static final Pattern COMMIT = Pattern.compile("(?i)(^|;)\\s*commit\\b");

    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();

    /** Returns the SQL that the server runs for {@code message}; empty where it runs none. */
    Optional<String> runBy(WireMessage message) {
        switch (message.type()) {
            case WireMessage.PARSE -> statements.put(message.text(0), message.text(1));
            case WireMessage.BIND -> portals.put(message.text(0), statements.get(message.text(1)));
            case WireMessage.EXECUTE -> {
                return Optional.ofNullable(portals.get(message.text(0)));
            }
            case WireMessage.QUERY -> {
                return Optional.of(message.text(0));
            }
            default -> {
                // Describes, syncs, closes: nothing runs.
            }
        }
        return Optional.empty();
    }

    /** Returns whether {@code sql} is a commit, or a script with one. */
    static boolean commits(String sql) {
        return COMMIT.matcher(sql).find();
    }
}
