package dev.rung.runtime.testing;

import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a server is, and as whom the tests reach it. The URL never holds user or password. */
record ServerLogin(String url, String user, String password) {

    /** What stands before the database's name, the name, and the parameters. */
    private static final Pattern URL = Pattern.compile("(jdbc:postgresql:(?://[^/?]*/)?)([^/?]*)(?:\\?(.*))?");

    /**
     * Reads a JDBC URL as people write it, with or without user and password in it.
     *
     * @param user wins over the user in the URL; null leaves that one
     * @param password wins over the password in the URL; null leaves that one
     * @throws IllegalStateException if the URL cannot be read (the message does not repeat it: it may hold a password)
     */
    static ServerLogin of(String url, String user, String password) {
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

    /** Returns a source of new, unpooled connections to this login's own database. */
    PGSimpleDataSource dataSource(String applicationName) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName(applicationName);
        return source;
    }

    /** Returns the name of this login's own database. */
    String database() {
        return parts().group(2);
    }

    /** Returns the same login for another database of the server. */
    ServerLogin toDatabase(String name) {
        Matcher parts = parts();
        String parameters = parts.group(3) == null ? "" : "?" + parts.group(3);
        return new ServerLogin(parts.group(1) + name + parameters, user, password);
    }

    /** Returns the same place for another role. */
    ServerLogin as(TestRole role) {
        return new ServerLogin(url, role.name(), role.password());
    }

    private Matcher parts() {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalStateException("not made by of(): " + this);
        }
        return parts;
    }

    private static String withoutCredentials(String parameters) {
        String kept = Stream.ofNullable(parameters)
                .flatMap(text -> Stream.of(text.split("&")))
                .filter(parameter -> !parameter.matches("(user|password)=.*"))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
