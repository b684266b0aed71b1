package dev.rung.settings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Where a connection leads, without who connects.
 *
 * @param hosts at least one
 * @param database its name
 * @param parameters of the driver
 */
record ConnectionTarget(List<Host> hosts, String database, Properties parameters) {

    /** For what must not connect. */
    static final ConnectionTarget NOWHERE =
            new ConnectionTarget(List.of(new Host("localhost", 1)), "nowhere", new Properties());

    /**
     * A server, or one of several that are tried in turn.
     *
     * @param name a name or an address; one of IPv6 in brackets
     */
    record Host(String name, int port) {

        static final int PORT = 5432;
        static final Host LOCAL = new Host("localhost", PORT);

        String portText() {
            return Integer.toString(port);
        }

        /** Returns the name as {@code .pgpass} has it. */
        String bare() {
            return name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
        }
    }

    /** Returns the URL of the driver, without parameters. */
    String url() {
        var places = new ArrayList<String>();
        hosts.forEach(host -> places.add(host.name() + ":" + host.port()));
        var name = URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
        return "jdbc:postgresql://%s/%s".formatted(String.join(",", places), name);
    }
}
