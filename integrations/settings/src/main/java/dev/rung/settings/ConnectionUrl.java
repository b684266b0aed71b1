package dev.rung.settings;

import dev.rung.runtime.internal.text.Printable;
import dev.rung.settings.ConnectionTarget.Host;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A URL as JDBC writes it ({@code jdbc:postgresql://host/shop?user=app}), or as libpq does
 * ({@code postgresql://app@host/shop}).
 *
 * @param hosts empty where it names none
 * @param database empty where it names none
 * @param user empty where it names none
 * @param password empty where it has none
 * @param parameters those of the driver
 */
record ConnectionUrl(
        List<Host> hosts,
        Optional<String> database,
        Optional<String> user,
        Optional<String> password,
        Properties parameters) {

    private static final String JDBC = "jdbc:postgresql:";
    private static final Pattern LIBPQ = Pattern.compile("(?s)postgres(?:ql)?://(.*)");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.%\\w]+]|[^:\\[\\]/]*)(?::(\\d{0,5}))?");
    private static final int HIGHEST_PORT = 65_535;

    private static final String FORMS =
            "write it as jdbc:postgresql://host:5432/database or postgresql://user@host:5432/database";

    /** Reads {@code text}; no message repeats it, since it may hold a password. */
    static ConnectionUrl parse(String text) {
        if (text.startsWith(JDBC)) {
            return jdbc(text.substring(JDBC.length()));
        }
        var libpq = LIBPQ.matcher(text);
        if (libpq.matches()) {
            return libpq(libpq.group(1));
        }
        throw new UnusableValueException("url is no URL of PostgreSQL", FORMS);
    }

    /** Returns whether a password is in it, of the role or of its key. */
    boolean hasSecret() {
        return password.isPresent() || parameters.stringPropertyNames().stream().anyMatch(UrlMask::isSecret);
    }

    private static ConnectionUrl jdbc(String text) {
        var parts = Parts.of(text.startsWith("//") ? text.substring(2) : "/" + text.replaceFirst("^/", ""));
        if (parts.authority().contains("@")) {
            throw new UnusableValueException(
                    "url has a user before an @, which the driver does not read",
                    "write it as postgresql://user@host:5432/database, or set user on its own");
        }
        var reading = new Reading(ConnectionUrl::formDecoded);
        parts.parameters(reading.decoding).forEach(each -> reading.addOfDriver(each.name(), each.value()));
        return reading.result(hosts(parts.authority()), parts.path());
    }

    private static ConnectionUrl libpq(String text) {
        var parts = Parts.of(text);
        var at = parts.authority().lastIndexOf('@');
        var reading = new Reading(PercentCode::decoded);
        if (at >= 0) {
            reading.addUser(parts.authority().substring(0, at));
        }
        parts.parameters(reading.decoding).forEach(each -> reading.addOfLibpq(each.name(), each.value()));
        return reading.result(hosts(parts.authority().substring(at + 1)), parts.path());
    }

    /** Reads {@code host:port,host}; libpq writes a socket's directory with codes. */
    static List<Host> hosts(String authority) {
        var hosts = new ArrayList<Host>();
        if (!authority.isEmpty()) {
            for (var each : authority.split(",", -1)) {
                hosts.add(host(each));
            }
        }
        return hosts;
    }

    private static Host host(String text) {
        var parts = HOST.matcher(text);
        if (!parts.matches()) {
            throw new UnusableValueException("url has no host and port where they belong", FORMS);
        }
        var name = PercentCode.decoded(parts.group(1));
        refuseSocket(name);
        var port = parts.group(2);
        return new Host(name.isEmpty() ? "localhost" : name, port == null || port.isEmpty() ? Host.PORT : port(port));
    }

    /** Returns the number of a port; throws where it is none. */
    static int port(String text) {
        var number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > HIGHEST_PORT) {
            throw new UnusableValueException(
                    "port \"%s\" does not exist".formatted(Printable.of(text)), "use a number from 1 to 65535");
        }
        return number;
    }

    /** Throws where {@code host} is the directory of a Unix socket. */
    static void refuseSocket(String host) {
        if (host.startsWith("/") || host.startsWith("@")) {
            throw new UnusableValueException(
                    "host \"%s\" is a Unix socket, and the driver has none".formatted(Printable.of(host)),
                    "use the name of a host, such as localhost, where the server listens on TCP (listen_addresses)");
        }
    }

    private static String formDecoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UnusableValueException("url has a % that begins no code", "write %25 for a percent sign");
        }
    }

    private record Parameter(String name, String value) {}

    /** Authority, path and query, still with their codes. */
    private record Parts(String authority, String path, String query) {

        static Parts of(String text) {
            var question = text.indexOf('?');
            var before = question < 0 ? text : text.substring(0, question);
            var slash = before.indexOf('/');
            return new Parts(
                    slash < 0 ? before : before.substring(0, slash),
                    slash < 0 ? "" : before.substring(slash + 1),
                    question < 0 ? "" : text.substring(question + 1));
        }

        List<Parameter> parameters(UnaryOperator<String> decoding) {
            var parameters = new ArrayList<Parameter>();
            for (var each : query.split("&", -1)) {
                var end = each.indexOf('=');
                if (!each.isEmpty()) {
                    var name = end < 0 ? each : each.substring(0, end);
                    parameters.add(new Parameter(
                            decoding.apply(name), end < 0 ? "" : decoding.apply(each.substring(end + 1))));
                }
            }
            return parameters;
        }
    }

    /** Collects the parts of one URL. */
    private static final class Reading {

        private final UnaryOperator<String> decoding;
        private final Properties parameters = new Properties();
        private Optional<String> user = Optional.empty();
        private Optional<String> password = Optional.empty();
        private Optional<String> host = Optional.empty();
        private Optional<String> port = Optional.empty();
        private Optional<String> database = Optional.empty();

        Reading(UnaryOperator<String> decoding) {
            this.decoding = decoding;
        }

        void addUser(String text) {
            var colon = text.indexOf(':');
            var name = colon < 0 ? text : text.substring(0, colon);
            user = Optional.of(decoding.apply(name)).filter(each -> !each.isEmpty());
            if (colon >= 0) {
                password =
                        Optional.of(decoding.apply(text.substring(colon + 1))).filter(each -> !each.isEmpty());
            }
        }

        /** Others may have parameters of their own, such as those of a socket factory. */
        void addOfDriver(String name, String value) {
            switch (name) {
                case "user" -> user = Optional.of(value);
                case "password" -> password = Optional.of(value);
                case "service" -> throw service();
                default -> parameters.setProperty(name, value);
            }
        }

        void addOfLibpq(String name, String value) {
            switch (name) {
                case "user" -> user = Optional.of(value);
                case "password" -> password = Optional.of(value);
                case "host" -> host = Optional.of(value);
                case "port" -> port = Optional.of(value);
                case "dbname" -> database = Optional.of(value);
                case "service" -> throw service();
                default -> {
                    try {
                        DriverParameters.add(name, value, parameters);
                    } catch (UnusableValueException e) {
                        throw new UnusableValueException("url: " + e.flaw(), e.fix());
                    }
                }
            }
        }

        ConnectionUrl result(List<Host> hosts, String path) {
            var places = host.isPresent() || port.isPresent()
                    ? Servers.of(host.orElse(joined(hosts, Host::name)), port.orElse(joined(hosts, Host::portText)))
                    : hosts;
            var name = Optional.of(decoding.apply(path)).filter(each -> !each.isEmpty());
            return new ConnectionUrl(places, database.or(() -> name), user, password, parameters);
        }

        private static String joined(List<Host> hosts, Function<Host, String> part) {
            return hosts.stream().map(part).collect(Collectors.joining(","));
        }

        private static UnusableValueException service() {
            return new UnusableValueException(
                    "url has a service, which is only read where there is no URL", "set PGSERVICE, and no url");
        }
    }
}
