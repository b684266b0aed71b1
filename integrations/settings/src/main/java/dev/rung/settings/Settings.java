package dev.rung.settings;

import dev.rung.catalog.MigrationCatalog;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.MigratorBuilder;
import dev.rung.runtime.error.SetupException;
import dev.rung.settings.ConnectionSettings.Connecting;
import dev.rung.settings.ConnectionSettings.Resolution;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The settings of a migrator, with their origins. Arguments beat the environment, which beats the file of the profile, which
 * beats {@code rung.properties}; where the database is and who connects may also come from what psql reads. Immutable.
 *
 * <pre>{@code
 * Migrator migrator = Settings.fromEnvironment().build();
 * }</pre>
 *
 * @since 0.1
 */
public final class Settings {

    private final SettingsSources sources;
    private final Map<Setting, Found> found;
    private final Resolution resolution;

    private Settings(SettingsSources sources, Map<Setting, Found> found, Resolution resolution) {
        this.sources = sources;
        this.found = found;
        this.resolution = resolution;
    }

    /**
     * Reads the sources. A database that nothing names is no mistake yet: not every command needs one.
     *
     * @param sources where to read
     * @return the settings
     * @throws SetupException if a setting does not exist, has a value that it cannot have, or shows a password; all such
     *     mistakes are in one message
     */
    public static Settings read(SettingsSources sources) {
        var found = new SettingsReader(sources).read();
        return new Settings(sources, found, ConnectionSettings.of(sources, found));
    }

    /**
     * Returns a builder with what the environment, {@code rung.properties} in the working directory, and psql's own sources
     * say; the catalogs are those that the context class loader sees.
     *
     * @return a builder, whose options can still be changed
     * @throws SetupException as {@link #read} and {@link #dataSource} do
     */
    public static MigratorBuilder fromEnvironment() {
        var loader = Thread.currentThread().getContextClassLoader();
        return read(SettingsSources.ofProcess()).migrator(loader == null ? Settings.class.getClassLoader() : loader);
    }

    /**
     * Returns each setting with its value and where that came from, in the order of {@link Setting}.
     *
     * @return a value for each setting, set or not
     */
    public List<SettingValue> values() {
        return Arrays.stream(Setting.values()).map(this::value).toList();
    }

    /**
     * Returns a setting with its value and where that came from.
     *
     * @param setting which one
     * @return its value, set or not
     */
    public SettingValue value(Setting setting) {
        return resolution
                .connecting()
                .map(each -> each.values().get(setting))
                .orElseGet(() -> Optional.ofNullable(found.get(setting))
                        .map(each -> new SettingValue(setting, Optional.of(each.text()), each.origin()))
                        .orElseGet(() -> new SettingValue(setting, Optional.empty(), Origin.Given.DEFAULT)));
    }

    /**
     * Returns the value of a setting as it is, passwords included.
     *
     * @param setting which one
     * @return the value; empty where it is not set
     */
    public Optional<String> text(Setting setting) {
        return value(setting).text();
    }

    /**
     * Returns the value of a setting of kind {@link SettingKind#DURATION}.
     *
     * @param setting which one
     * @return the time; empty where it is not set
     */
    public Optional<Duration> duration(Setting setting) {
        return text(setting).map(text -> Values.duration(setting, text));
    }

    /**
     * Returns the entries of {@link Setting#CLASSPATH}, relative to the directory of the settings; a {@code *} at the end stands
     * for all jars of a directory.
     *
     * @return the paths, whether there is something or not; empty where it is not set
     */
    public List<Path> classPath() {
        return text(Setting.CLASSPATH)
                .map(text -> new ClassPathEntries(sources.directory()).of(text))
                .orElse(List.of());
    }

    /**
     * Returns the value of {@link Setting#PACKAGES}.
     *
     * @return the names of the packages; empty for all
     */
    public List<String> packages() {
        return text(Setting.PACKAGES).map(Values::list).orElse(List.of());
    }

    /**
     * Returns whether a second connection may look at a run, as {@link Setting#OBSERVE} says.
     *
     * @return true by default
     */
    public boolean isObserved() {
        return text(Setting.OBSERVE)
                .map(text -> Values.choice(Setting.OBSERVE, text, Setting.Answer.values()))
                .filter(Setting.Answer.NO::equals)
                .isEmpty();
    }

    /**
     * Returns the same settings with the password that a stream holds: what {@code --password-stdin} reads.
     *
     * @param stream read to its end, in UTF-8; the end of its last line does not belong to the password
     * @return other settings
     * @throws SetupException if nothing says where the database is, or the stream is empty
     * @throws UncheckedIOException if the stream cannot be read
     */
    public Settings withPasswordFrom(InputStream stream) {
        try {
            var password = PasswordText.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            if (password.isEmpty()) {
                throw Passwords.noneOnStandardInput().exception();
            }
            var credentials = new Credentials(known().user(), password);
            return with(() -> credentials, Origin.Given.STANDARD_INPUT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the same settings with another source of credentials, such as one of tokens that expire.
     *
     * @param source asked for each new connection
     * @return other settings
     * @throws SetupException if nothing says where the database is
     */
    public Settings withCredentials(CredentialsSource source) {
        return with(source, Origin.Given.CODE);
    }

    private Settings with(CredentialsSource source, Origin origin) {
        return new Settings(sources, found, new Resolution(Optional.of(known().with(source, origin)), List.of()));
    }

    /**
     * Returns where connections come from: new ones, no pool, each with credentials that are asked for anew.
     *
     * @return a new source; where there are no credentials, its SQL exception has a {@link SetupException} as its cause
     * @throws SetupException if nothing says where the database is, or what psql reads cannot be used here
     */
    public DataSource dataSource() {
        var known = known();
        return new ConfiguredDataSource(known.target(), known.credentials());
    }

    private Connecting known() {
        return resolution.known();
    }

    /**
     * Returns a builder with all that is set.
     *
     * @param loader sees the catalogs
     * @return a builder, whose options can still be changed
     * @throws SetupException as {@link #dataSource} does, or if one of {@link #packages} has no migrations
     */
    public MigratorBuilder migrator(ClassLoader loader) {
        var source = dataSource();
        var builder = Migrator.builder(source).classLoader(loader);
        found.forEach((setting, value) -> BuilderOptions.apply(builder, setting, value.text()));
        if (isObserved()) {
            builder.observer(source);
        }
        var catalogs = catalogs(loader);
        return catalogs.isEmpty() ? builder : builder.catalogs(catalogs.toArray(MigrationCatalog[]::new));
    }

    private List<MigrationCatalog> catalogs(ClassLoader loader) {
        try {
            return packages().isEmpty() ? List.of() : RegisteredCatalogs.of(loader, packages());
        } catch (UnusableValueException e) {
            throw Mistake.invalid(value(Setting.PACKAGES).origin(), e).exception();
        }
    }

    /** Returns what is set, without passwords. */
    @Override
    public String toString() {
        return values().stream()
                .filter(value -> value.text().isPresent())
                .toList()
                .toString();
    }
}
