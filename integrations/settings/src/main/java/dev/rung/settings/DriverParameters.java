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

    /** Those that have other names here; an older driver may not have all of them. */
    private static final Map<String, String> NAMES = Map.of(
            "application_name", "ApplicationName",
            "connect_timeout", "connectTimeout",
            "channel_binding", "channelBinding",
            "gssencmode", "gssEncMode",
            "krbsrvname", "kerberosServerName",
            "require_auth", "requireAuth",
            "sslnegotiation", "sslNegotiation",
            "target_session_attrs", "targetServerType",
            "load_balance_hosts", "loadBalanceHosts",
            "keepalives", "tcpKeepAlive");

    /** Of those that have other values too: theirs and ours. */
    private static final Map<String, Map<String, String>> VALUES = Map.of(
            "target_session_attrs",
            Map.of(
                    "any", "any",
                    "primary", "primary",
                    "read-write", "primary",
                    "standby", "secondary",
                    "read-only", "secondary",
                    "prefer-standby", "preferSecondary"),
            "load_balance_hosts",
            Map.of("random", "true", "disable", "false"),
            "keepalives",
            Map.of("1", "true", "0", "false"));

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
        if (parameter.equals("client_encoding") && isUtf8(value)) {
            return "";
        }
        var name = NAMES.getOrDefault(parameter, parameter);
        if (PGProperty.forName(name) == null || name.startsWith("PG")) {
            throw new UnusableValueException(
                    "the driver has no parameter like \"%s\"".formatted(Printable.of(parameter)),
                    NearNames.question(parameter, names()) + "leave it out");
        }
        return name;
    }

    private static String valueOf(String parameter, String value) {
        var values = VALUES.get(parameter);
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
        return Stream.concat(
                        NAMES.keySet().stream(),
                        Arrays.stream(PGProperty.values()).map(PGProperty::getName))
                .collect(Collectors.toSet());
    }
}
