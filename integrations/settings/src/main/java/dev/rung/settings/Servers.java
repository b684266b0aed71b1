package dev.rung.settings;

import dev.rung.settings.ConnectionTarget.Host;
import java.util.ArrayList;
import java.util.List;

/** Hosts and ports as psql has them: two lists, of which that of the ports may have one entry for all. */
final class Servers {

    private Servers() {}

    static List<Host> of(String hosts, String ports) {
        var names = hosts.split(",", -1);
        var numbers = ports.split(",", -1);
        if (numbers.length != 1 && numbers.length != names.length) {
            throw new UnusableValueException(
                    "%d ports for %d hosts".formatted(numbers.length, names.length),
                    "name one port, or one for each host");
        }
        var servers = new ArrayList<Host>();
        for (var i = 0; i < names.length; i++) {
            ConnectionUrl.refuseSocket(names[i]);
            var port = numbers[numbers.length == 1 ? 0 : i];
            servers.add(new Host(name(names[i]), port.isEmpty() ? Host.PORT : ConnectionUrl.port(port)));
        }
        return servers;
    }

    /** The driver wants brackets around an address of IPv6, psql none. */
    private static String name(String host) {
        if (host.isEmpty()) {
            return "localhost";
        }
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
