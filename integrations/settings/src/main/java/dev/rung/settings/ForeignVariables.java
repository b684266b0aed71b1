package dev.rung.settings;

import java.util.Set;
import java.util.regex.Pattern;

/** Variables that begin as ours do, and are not settings. */
final class ForeignVariables {

    /** Of the start script, and of our tests. */
    private static final Set<String> OF_PROGRAMS = Set.of("RUNG_HOME", "RUNG_OPTS");

    private static final String OF_TESTS = "RUNG_TEST_";

    /** What Kubernetes sets in each container for a service whose name begins with {@code rung}. */
    private static final Pattern OF_SERVICES =
            Pattern.compile("RUNG_(?:.+_)?(?:SERVICE_(?:HOST|PORT(?:_.+)?)|PORT_\\d+_(?:TCP|UDP|SCTP)(?:_.+)?)");

    private static final Pattern SERVICE_ADDRESS = Pattern.compile("(?:tcp|udp|sctp)://.*");

    private ForeignVariables() {}

    static boolean has(String name, String value) {
        return OF_PROGRAMS.contains(name)
                || name.startsWith(OF_TESTS)
                || OF_SERVICES.matcher(name).matches()
                || (name.endsWith("_PORT") && SERVICE_ADDRESS.matcher(value).matches());
    }
}
