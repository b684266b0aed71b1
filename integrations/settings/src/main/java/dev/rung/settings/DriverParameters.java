package dev.rung.settings;

import dev.rung.runtime.internal.text.Printable;
import dev.rung.schema.internal.sql.NearNames;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGProperty;

/** The parameters of libpq under the names that pgJDBC has for them. */
final class DriverParameters {

    /** Those that differ in their names alone. */
    private static final Map<String, String> RENAMED = Map.of(
            "application_name", PGProperty.APPLICATION_NAME.getName(),
            "connect_timeout", PGProperty.CONNECT_TIMEOUT.getName(),
            "channel_binding", PGProperty.CHANNEL_BINDING.getName(),
            "gssencmode", PGProperty.GSS_ENC_MODE.getName(),
            "krbsrvname", PGProperty.KERBEROS_SERVER_NAME.getName(),
            "require_auth", "requireAuth",
            "sslnegotiation", PGProperty.SSL_NEGOTIATION.getName());

    private static final Map<String, String> SERVER_TYPES = Map.of(
            "any", "any",
            "primary", "primary",
            "read-write", "primary",
            "standby", "secondary",
            "read-only", "secondary",
            "prefer-standby", "preferSecondary");

    /** Whether they are on or off. */
    private static final Map<String, Map<String, String>> SWITCHES = Map.of(
            "target_session_attrs", SERVER_TYPES,
            "load_balance_hosts", Map.of("random", "true", "disable", "false"),
            "keepalives", Map.of("1", "true", "0", "false"));

    private static final Map<String, String> SWITCH_NAMES = Map.of(
            "target_session_attrs", PGProperty.TARGET_SERVER_TYPE.getName(),
            "load_balance_hosts", PGProperty.LOAD_BALANCE_HOSTS.getName(),
            "keepalives", PGProperty.TCP_KEEP_ALIVE.getName());

    /** What psql reads from the environment, beyond place and credentials. */
    private static final Map<String, String> VARIABLES = variables();

    private DriverParameters() {}

    private static Map<String, String> variables() {
        var variables = new LinkedHashMap<String, String>();
        variables.put("PGSSLMODE", "sslmode");
        variables.put("PGSSLROOTCERT", "sslrootcert");
        variables.put("PGSSLCERT", "sslcert");
        variables.put("PGSSLKEY", "sslkey");
        variables.put("PGSSLNEGOTIATION", "sslnegotiation");
        variables.put("PGAPPNAME", "application_name");
        variables.put("PGCONNECT_TIMEOUT", "connect_timeout");
        variables.put("PGOPTIONS", "options");
        variables.put("PGTARGETSESSIONATTRS", "target_session_attrs");
        variables.put("PGCHANNELBINDING", "channel_binding");
        variables.put("PGREQUIREAUTH", "require_auth");
        variables.put("PGGSSENCMODE", "gssencmode");
        return variables;
    }

    /** Returns the variables that are read, by name, with the parameter that each stands for. */
    static Map<String, String> ofEnvironment() {
        return VARIABLES;
    }

    /**
     * Adds a parameter of libpq to those of the driver, where they do not have it.
     *
     * @throws UnusableValueException if the driver has none like it
     */
    static void add(String parameter, String value, Properties parameters) {
        var name = nameOf(parameter, value);
        if (!name.isEmpty() && parameters.getProperty(name) == null) {
            parameters.setProperty(name, valueOf(parameter, value));
        }
    }

    private static String nameOf(String parameter, String value) {
        if (RENAMED.containsKey(parameter)) {
            return RENAMED.getOrDefault(parameter, parameter);
        }
        if (SWITCH_NAMES.containsKey(parameter)) {
            return SWITCH_NAMES.getOrDefault(parameter, parameter);
        }
        if (parameter.equals("client_encoding") && isUtf8(value)) {
            return "";
        }
        if (PGProperty.forName(parameter) != null && !parameter.startsWith("PG")) {
            return parameter;
        }
        throw new UnusableValueException(
                "the driver has no parameter like \"%s\"".formatted(Printable.of(parameter)),
                NearNames.question(parameter, names()) + "leave it out");
    }

    private static String valueOf(String parameter, String value) {
        var values = SWITCHES.get(parameter);
        if (values == null) {
            return value;
        }
        var own = values.get(value);
        if (own == null) {
            throw new UnusableValueException(
                    "%s \"%s\" does not exist".formatted(parameter, Printable.of(value)),
                    "choose one of " + values.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return own;
    }

    /** The only encoding of the driver; {@code auto} is that of a terminal. */
    private static boolean isUtf8(String encoding) {
        return Set.of("utf8", "utf-8", "unicode", "auto").contains(encoding.toLowerCase(Locale.ROOT));
    }

    private static Set<String> names() {
        return Stream.of(
                        RENAMED.keySet().stream(),
                        SWITCHES.keySet().stream(),
                        Arrays.stream(PGProperty.values()).map(PGProperty::getName))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
    }
}
