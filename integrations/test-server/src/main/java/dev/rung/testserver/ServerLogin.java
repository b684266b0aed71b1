package dev.rung.testserver;

import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The address of a database and the account of the tests. Immutable; {@link #toString} leaves the password out.
 *
 * @param url the JDBC URL; it never holds user or password
 * @param user the role; null for the driver's choice
 * @param password its password; null where the server needs none
 * @since 0.1
 */
public record ServerLogin(
        String url, @Nullable String user, @Nullable String password) {

    /** The part before the database's name, the name, and the parameters. */
    private static final Pattern URL = Pattern.compile("(jdbc:postgresql:(?://[^/?]*/)?)([^/?]*)(?:\\?(.*))?");

    /**
     * Reads a JDBC URL as people write it, with or without user and password in it.
     *
     * @param url what the driver understands
     * @param user wins over the user in the URL; null leaves that one
     * @param password wins over the password in the URL; null leaves that one
     * @return the login
     * @throws IllegalStateException if the URL cannot be read (the message does not repeat it: it may hold a password)
     */
    public static ServerLogin of(String url, @Nullable String user, @Nullable String password) {
        Matcher parts = URL.matcher(url);
        Properties given = Driver.parseURL(url, null);
        if (given == null || !parts.matches()) {
            throw new IllegalStateException("The test server's URL cannot be read;"
                    + " it looks like jdbc:postgresql://host:5432/postgres?user=...&password=...");
        }
        return new ServerLogin(
                parts.group(1) + parts.group(2) + withoutCredentials(parts.group(3)),
                user == null ? given.getProperty("user") : user,
                password == null ? given.getProperty("password") : password);
    }

    /**
     * Returns a source of new, unpooled connections to this login's own database: a {@code PGSimpleDataSource}.
     *
     * @param applicationName how the server lists its sessions
     * @return a new source
     */
    public DataSource dataSource(String applicationName) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName(applicationName);
        return source;
    }

    /**
     * Returns the name of this login's own database.
     *
     * @return the name, as the URL has it
     */
    public String database() {
        return parts().group(2);
    }

    /**
     * Returns the same login for another database of the server.
     *
     * @param name the database, as a URL has it
     * @return the login
     */
    public ServerLogin toDatabase(String name) {
        Matcher parts = parts();
        String parameters = parts.group(3) == null ? "" : "?" + parts.group(3);
        return new ServerLogin(parts.group(1) + name + parameters, user, password);
    }

    /**
     * Returns the same place for another role.
     *
     * @param role the role
     * @param secret its password
     * @return the login
     */
    public ServerLogin as(String role, String secret) {
        return new ServerLogin(url, role, secret);
    }

    private Matcher parts() {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalStateException("not made by of(): " + this);
        }
        return parts;
    }

    private static String withoutCredentials(@Nullable String parameters) {
        String kept = Stream.ofNullable(parameters)
                .flatMap(text -> Stream.of(text.split("&")))
                .filter(parameter -> !parameter.matches("(user|password)=.*"))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    /** Returns URL and role. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
