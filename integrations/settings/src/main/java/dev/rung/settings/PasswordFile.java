package dev.rung.settings;

import dev.rung.settings.ConnectionTarget.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The passwords of a user, as psql reads them: {@code host:port:database:user:password}.
 *
 * @param file {@code .pgpass}, or what {@code PGPASSFILE} names
 */
record PasswordFile(Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordFile.class);
    private static final int FIELDS = 5;
    private static final String ANY = "*";

    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    /**
     * A password that was found.
     *
     * @param line its line, from 1
     */
    record Line(String password, int line) {}

    /** Returns the file that the variables of psql name, or the one of the user. */
    static PasswordFile of(SettingsSources sources) {
        var named = sources.environment().getOrDefault("PGPASSFILE", "");
        if (!named.isEmpty()) {
            return new PasswordFile(sources.directory().resolve(named));
        }
        var roaming = sources.environment().getOrDefault("APPDATA", "");
        return new PasswordFile(
                isWindows() && !roaming.isEmpty()
                        ? Path.of(roaming, "postgresql", "pgpass.conf")
                        : sources.home().resolve(".pgpass"));
    }

    /** Returns the first password for one of the hosts; empty where there is none, or others could read the file. */
    Optional<Line> find(ConnectionTarget target, String user) {
        var lines = isUsable() ? lines() : List.<String>of();
        for (var i = 0; i < lines.size(); i++) {
            var fields = fields(lines.get(i));
            if (!lines.get(i).startsWith("#") && fields.size() == FIELDS && matches(fields, target, user)) {
                return Optional.of(new Line(fields.get(FIELDS - 1), i + 1));
            }
        }
        return Optional.empty();
    }

    /** Returns the name as origins show it. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    private boolean isUsable() {
        if (!Files.exists(file)) {
            return false;
        }
        if (!Files.isRegularFile(file)) {
            LOG.warn("rung: {} is ignored: it is no plain file", file);
            return false;
        }
        try {
            var permissions = Files.getPosixFilePermissions(file, new LinkOption[0]);
            if (permissions.stream().anyMatch(OF_OTHERS::contains)) {
                LOG.warn(
                        "rung: {} is ignored: others may read it ({}); chmod 0600 makes it yours alone",
                        file,
                        PosixFilePermissions.toString(permissions));
                return false;
            }
        } catch (IOException e) {
            LOG.warn("rung: {} is ignored: its permissions cannot be read", file);
            return false;
        } catch (UnsupportedOperationException e) {
            return true; // Windows, where psql does not look either
        }
        return true;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            LOG.warn("rung: {} is ignored: it cannot be read as UTF-8", file);
            return List.of();
        }
    }

    private static boolean matches(List<String> fields, ConnectionTarget target, String user) {
        return target.hosts().stream().anyMatch(host -> isOf(fields, host))
                && is(fields.get(2), target.database())
                && is(fields.get(3), user);
    }

    private static boolean isOf(List<String> fields, Host host) {
        return is(fields.get(0), host.bare()) && is(fields.get(1), host.portText());
    }

    private static boolean is(String field, String value) {
        return field.equals(ANY) || field.equals(value);
    }

    /** Returns what is between colons; a backslash takes the next character as it is. */
    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        for (var i = 0; i < line.length(); i++) {
            var character = line.charAt(i);
            if (character == '\\' && i + 1 < line.length()) {
                field.append(line.charAt(++i));
            } else if (character == ':' && fields.size() < FIELDS - 1) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(character);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
