package dev.rung.settings;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.settings.ConnectionTarget.Host;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Where and as whom to connect: what the settings say, and for the rest what psql would do. Nothing is resolved where nothing
 * names a database.
 */
final class ConnectionSettings {

    private static final String PG_HOST = "PGHOST";
    private static final String PG_PORT = "PGPORT";
    private static final String PG_DATABASE = "PGDATABASE";
    private static final String PG_USER = "PGUSER";
    private static final String PG_PASSWORD = "PGPASSWORD";
    private static final String PG_SERVICE = "PGSERVICE";

    private final SettingsSources sources;
    private final Map<Setting, Found> found;
    private final Optional<ConnectionUrl> url;
    private final Map<String, String> service;
    private final List<Mistake> mistakes = new ArrayList<>();

    private ConnectionSettings(SettingsSources sources, Map<Setting, Found> found) {
        this.sources = sources;
        this.found = found;
        this.url = found(Setting.URL).map(value -> ConnectionUrl.parse(value.text()));
        this.service = url.isEmpty()
                ? variable(PG_SERVICE)
                        .map(name -> ServiceFile.of(sources).parameters(name))
                        .orElse(Map.of())
                : Map.of();
    }

    /** Returns where and as whom to connect, or why that cannot be said. */
    static Resolution of(SettingsSources sources, Map<Setting, Found> found) {
        try {
            var settings = new ConnectionSettings(sources, found);
            if (!settings.namesDatabase()) {
                return new Resolution(Optional.empty(), List.of(unknown()));
            }
            var connecting = settings.connecting();
            return settings.mistakes.isEmpty()
                    ? new Resolution(Optional.of(connecting), List.of())
                    : new Resolution(Optional.empty(), settings.mistakes);
        } catch (UnusableValueException e) {
            return new Resolution(Optional.empty(), List.of(Mistake.invalid(e.flaw(), e.fix())));
        }
    }

    private static Mistake unknown() {
        return new Mistake(
                ErrorCode.CONNECTION_UNKNOWN,
                "No setting says where the database is",
                "set url in rung.properties or RUNG_URL (jdbc:postgresql://host:5432/database), or what psql reads:"
                        + " PGHOST and PGDATABASE, or PGSERVICE");
    }

    private boolean namesDatabase() {
        return url.isPresent()
                || Stream.of(PG_SERVICE, PG_HOST, PG_PORT, PG_DATABASE)
                        .anyMatch(name -> variable(name).isPresent());
    }

    private Connecting connecting() {
        var user = user();
        var target = target(user.text());
        var password = password(target, user.text());
        var place = found(Setting.URL)
                .map(value -> value(Setting.URL, value.text(), value.origin()))
                .orElseGet(() -> value(Setting.URL, target.url(), placeOrigin()));
        var values = new LinkedHashMap<Setting, SettingValue>();
        values.put(Setting.URL, place);
        values.put(Setting.USER, value(Setting.USER, user.text(), user.origin()));
        values.put(Setting.PASSWORD, passwordValue(password));
        return new Connecting(target, credentials(user.text(), password.map(Part::text)), values);
    }

    /** Returns the password, or where it is asked for. */
    private SettingValue passwordValue(Optional<Part> password) {
        var origin = password.map(Part::origin)
                .or(() -> ownPassword().flatMap(this::found).map(Found::origin))
                .orElse(Origin.Given.DEFAULT);
        return new SettingValue(Setting.PASSWORD, password.map(Part::text), origin);
    }

    private static SettingValue value(Setting setting, String text, Origin origin) {
        return new SettingValue(setting, Optional.of(text), origin);
    }

    /** A value of psql, or of a URL. */
    private record Part(String text, Origin origin) {}

    private Origin placeOrigin() {
        var service = variable(PG_SERVICE);
        if (service.isPresent()) {
            return serviceOrigin(service.get());
        }
        return environment(PG_HOST, PG_PORT, PG_DATABASE);
    }

    /** Returns the origin of those that are set. */
    private Origin environment(String... names) {
        return new Origin.Environment(
                Stream.of(names).filter(name -> variable(name).isPresent()).toList());
    }

    private Origin serviceOrigin(String name) {
        return new Origin.Service(name, ServiceFile.of(sources).file());
    }

    private ConnectionTarget target(String user) {
        var given = url.map(ConnectionUrl::hosts).orElse(List.of());
        var hosts = given.isEmpty() && !isJdbc() ? hostsOfPsql() : given;
        var database = url.flatMap(ConnectionUrl::database)
                .or(() -> isJdbc() ? Optional.empty() : ofService("dbname").or(() -> variable(PG_DATABASE)))
                .orElse(user);
        return new ConnectionTarget(hosts.isEmpty() ? List.of(Host.LOCAL) : hosts, database, parameters());
    }

    /** A URL of JDBC has defaults of the driver. */
    private boolean isJdbc() {
        return found(Setting.URL)
                .filter(value -> value.text().startsWith("jdbc:"))
                .isPresent();
    }

    private List<Host> hostsOfPsql() {
        var host = ofService("host").or(() -> variable(PG_HOST)).orElse("");
        var port = ofService("port").or(() -> variable(PG_PORT)).orElse("");
        try {
            return Servers.of(host, port);
        } catch (UnusableValueException e) {
            var isOfService = ofService("host").or(() -> ofService("port")).isPresent();
            mistakes.add(Mistake.invalid(isOfService ? placeOrigin() : environment(PG_HOST, PG_PORT), e));
            return List.of();
        }
    }

    private Properties parameters() {
        var parameters = new Properties();
        url.ifPresent(each -> each.parameters()
                .stringPropertyNames()
                .forEach(name -> parameters.setProperty(name, each.parameters().getProperty(name, ""))));
        service.forEach((name, value) -> {
            if (!List.of("host", "port", "dbname", "user", "password").contains(name)) {
                add(parameters, serviceOrigin(variable(PG_SERVICE).orElse("")), name, value);
            }
        });
        DriverParameters.ofEnvironment()
                .forEach((variable, name) -> variable(variable)
                        .ifPresent(value -> add(parameters, new Origin.Environment(variable), name, value)));
        return parameters;
    }

    private void add(Properties parameters, Origin origin, String name, String value) {
        try {
            DriverParameters.add(name, value, parameters);
        } catch (UnusableValueException e) {
            mistakes.add(Mistake.invalid(origin, e));
        }
    }

    private Part user() {
        var own = found(Setting.USER);
        return own.filter(value -> !isBeatenByUrl(value, url.flatMap(ConnectionUrl::user)))
                .map(value -> new Part(value.text(), value.origin()))
                .or(() -> ofUrl(url.flatMap(ConnectionUrl::user)))
                .or(() -> partOfService("user"))
                .or(() -> part(PG_USER))
                .orElseGet(() -> new Part(System.getProperty("user.name", ""), Origin.Given.OPERATING_SYSTEM));
    }

    /** A URL in the environment beats a user in a file. */
    private boolean isBeatenByUrl(Found value, Optional<String> inUrl) {
        return inUrl.isPresent()
                && found(Setting.URL).filter(each -> each.isStrongerThan(value)).isPresent();
    }

    /** Returns the password that does not change from connection to connection. */
    private Optional<Part> password(ConnectionTarget target, String user) {
        var own = ownPassword();
        if (own.isPresent()) {
            return own.filter(each -> each == Setting.PASSWORD)
                    .flatMap(this::found)
                    .map(value -> new Part(value.text(), value.origin()));
        }
        return ofUrl(url.flatMap(ConnectionUrl::password))
                .or(() -> partOfService("password"))
                .or(() -> part(PG_PASSWORD))
                .or(() -> ofPasswordFile(target, user));
    }

    /** Returns the setting of the password, where that beats the password in the URL. */
    private Optional<Setting> ownPassword() {
        return Passwords.strongest(found).keySet().stream()
                .filter(setting -> found(setting)
                        .filter(value -> !isBeatenByUrl(value, url.flatMap(ConnectionUrl::password)))
                        .isPresent())
                .findFirst();
    }

    private CredentialsSource credentials(String user, Optional<String> password) {
        var own = ownPassword().filter(setting -> setting != Setting.PASSWORD);
        if (own.isEmpty()) {
            var same = new Credentials(user, password);
            return () -> same;
        }
        var text = found(own.get()).map(Found::text).orElse("");
        return own.get() == Setting.PASSWORD_COMMAND
                ? new PasswordCommand(user, text, sources.directory(), PasswordCommand.LIMIT)
                : new FilePassword(user, sources.directory().resolve(text));
    }

    private Optional<Part> ofPasswordFile(ConnectionTarget target, String user) {
        var file = PasswordFile.of(sources);
        return file.find(target, user)
                .map(line -> new Part(line.password(), new Origin.FileLine(file.name(), line.line())));
    }

    private Optional<Part> ofUrl(Optional<String> text) {
        return text.flatMap(value -> found(Setting.URL).map(each -> new Part(value, each.origin())));
    }

    private Optional<String> ofService(String parameter) {
        return Optional.ofNullable(service.get(parameter)).filter(value -> !value.isEmpty());
    }

    private Optional<Part> partOfService(String parameter) {
        return ofService(parameter)
                .map(value -> new Part(value, serviceOrigin(variable(PG_SERVICE).orElse(""))));
    }

    private Optional<Part> part(String variable) {
        return variable(variable).map(value -> new Part(value, new Origin.Environment(variable)));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(sources.environment().get(name)).filter(value -> !value.isEmpty());
    }

    private Optional<Found> found(Setting setting) {
        return Optional.ofNullable(found.get(setting));
    }

    /**
     * What came of it.
     *
     * @param mistakes empty where it is known where to connect
     */
    record Resolution(Optional<Connecting> connecting, List<Mistake> mistakes) {

        /** Returns where and as whom to connect; throws where that is not known. */
        Connecting known() {
            return connecting.orElseThrow(() -> Mistake.exception(mistakes));
        }
    }

    /**
     * Where and as whom.
     *
     * @param values what {@code url}, {@code user} and {@code password} are then
     */
    record Connecting(ConnectionTarget target, CredentialsSource credentials, Map<Setting, SettingValue> values) {

        String user() {
            return Optional.ofNullable(values.get(Setting.USER))
                    .flatMap(SettingValue::text)
                    .orElse("");
        }

        /** Returns the same with another source of credentials. */
        Connecting with(CredentialsSource other, Origin origin) {
            var changed = new LinkedHashMap<>(values);
            changed.put(Setting.PASSWORD, new SettingValue(Setting.PASSWORD, Optional.empty(), origin));
            return new Connecting(target, other, changed);
        }
    }
}
