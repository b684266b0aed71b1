package dev.rung.settings;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.MigratorBuilder;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.internal.text.Printable;
import dev.rung.schema.internal.sql.NearNames;
import dev.rung.settings.Found.Layer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads all sources, the strongest first, and keeps what each setting has first. Collects what is wrong. */
final class SettingsReader {

    private static final String PREFIX = "RUNG_";

    private final SettingsSources sources;
    private final Map<Setting, Found> found = new EnumMap<>(Setting.class);
    private final List<Mistake> mistakes = new ArrayList<>();

    SettingsReader(SettingsSources sources) {
        this.sources = sources;
    }

    /**
     * Returns what is set.
     *
     * @throws dev.rung.runtime.error.SetupException if anything is wrong: all of it is in the message
     */
    Map<Setting, Found> read() {
        readArguments();
        readEnvironment();
        sources.profile().ifPresent(this::readProfile);
        readFile(Profiles.file(sources.directory()), Layer.FILE);
        found.forEach(this::check);
        checkPasswords();
        if (!mistakes.isEmpty()) {
            throw Mistake.exception(mistakes);
        }
        return found;
    }

    private void readArguments() {
        new TreeMap<>(sources.arguments()).forEach((key, value) -> {
            var origin = new Origin.Argument(key);
            Setting.of(key)
                    .ifPresentOrElse(
                            setting -> add(setting, new Found(value, origin, Layer.ARGUMENT)),
                            () -> unknown(origin.text() + ": there is no such setting", key, keys()));
        });
    }

    private void readEnvironment() {
        var variables = new TreeMap<>(sources.environment());
        for (var setting : Setting.values()) {
            var value = variables.remove(setting.variable());
            if (value != null && !value.isBlank()) {
                add(setting, new Found(value, new Origin.Environment(setting.variable()), Layer.ENVIRONMENT));
            }
        }
        var known = Arrays.stream(Setting.values()).map(Setting::variable).toList();
        variables.keySet().removeAll(known);
        variables.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !ForeignVariables.has(name, value)) {
                unknown("environment %s: there is no such setting".formatted(Printable.of(name)), name, known);
            }
        });
    }

    private void readProfile(String name) {
        var profiles = new Profiles(sources.directory());
        var file = profiles.file(name);
        if (file.isEmpty()) {
            mistakes.add(profiles.missing(name));
            return;
        }
        readFile(file.get(), Layer.PROFILE_FILE);
        found.putIfAbsent(Setting.ENVIRONMENT, new Found(name, new Origin.Argument("env"), Layer.PROFILE_NAME));
    }

    private void readFile(Path file, Layer layer) {
        if (!Files.exists(file)) {
            return;
        }
        var name = String.valueOf(file.getFileName());
        try {
            var last = new TreeMap<String, PropertiesFile.Entry>();
            PropertiesFile.read(file).forEach(entry -> last.put(entry.key(), entry));
            last.values().stream()
                    .sorted((one, other) -> Integer.compare(one.line(), other.line()))
                    .forEach(entry -> addLine(entry, new Origin.FileLine(name, entry.line()), layer));
        } catch (UnusableValueException e) {
            mistakes.add(Mistake.invalid(name + ": " + e.flaw(), e.fix()));
        }
    }

    private void addLine(PropertiesFile.Entry entry, Origin origin, Layer layer) {
        Setting.of(entry.key())
                .ifPresentOrElse(
                        setting -> add(setting, new Found(entry.value(), origin, layer)),
                        () -> unknown(
                                "%s: there is no setting \"%s\"".formatted(origin.text(), Printable.of(entry.key())),
                                entry.key(),
                                keys()));
    }

    private void add(Setting setting, Found value) {
        if (setting.isSecret() && value.layer().isExposed()) {
            mistakes.add(exposed(value.origin(), "a password"));
        } else if (value.text().isBlank()) {
            mistakes.add(Mistake.invalid(
                    "%s: %s is empty".formatted(value.origin().text(), setting.key()),
                    "give it a value, or leave it out"));
        } else {
            var text = setting.isSecret() ? value.text() : value.text().strip();
            found.putIfAbsent(setting, new Found(text, value.origin(), value.layer()));
        }
    }

    private void check(Setting setting, Found value) {
        try {
            BuilderOptions.apply(unconnected(), setting, value.text());
            switch (setting) {
                case URL -> checkUrl(value);
                case PASSWORD_FILE -> checkFile(setting, value.text());
                case CLASSPATH -> new ClassPathEntries(sources.directory()).of(value.text());
                default -> {
                    // any text will do
                }
            }
        } catch (UnusableValueException e) {
            mistakes.add(Mistake.invalid(value.origin(), e));
        } catch (InvalidPathException e) {
            mistakes.add(Mistake.invalid(
                    "%s: %s is no path".formatted(value.origin().text(), Values.quoted(setting, value.text())),
                    "write it as this system writes paths"));
        }
    }

    /** A file that is not there yet may be written later. */
    private void checkFile(Setting setting, String text) {
        if (Files.isDirectory(sources.directory().resolve(text))) {
            throw new UnusableValueException(
                    "%s is a directory".formatted(Values.quoted(setting, text)), "name a file in it");
        }
    }

    private void checkUrl(Found value) {
        if (ConnectionUrl.parse(value.text()).hasSecret() && value.layer().isExposed()) {
            mistakes.add(exposed(value.origin(), "a password in the URL"));
        }
    }

    /** Of two in the same place none is the stronger one. */
    private void checkPasswords() {
        var strongest = Passwords.strongest(found).values();
        if (strongest.size() > 1) {
            var places = strongest.stream().map(value -> value.origin().text()).collect(Collectors.joining(" and "));
            mistakes.add(Mistake.invalid(
                    "%s: the password is set %d times".formatted(places, strongest.size()), "keep one of them"));
        }
    }

    private void unknown(String what, String name, Collection<String> known) {
        mistakes.add(Mistake.invalid(
                what, NearNames.question(name, known) + "take it out; docs/configuration.md lists what there is"));
    }

    private static Mistake exposed(Origin origin, String what) {
        return new Mistake(
                ErrorCode.SECRET_EXPOSED,
                "%s: %s does not belong here, where others can read it".formatted(origin.text(), what),
                "take it out, change it if it was used, and say it in RUNG_PASSWORD, password-file, password-command,"
                        + " --password-stdin or .pgpass");
    }

    private static List<String> keys() {
        return Arrays.stream(Setting.values()).map(Setting::key).toList();
    }

    /** Returns a builder that only looks at its arguments. */
    private static MigratorBuilder unconnected() {
        return Migrator.builder(new ConfiguredDataSource(ConnectionTarget.NOWHERE, () -> new Credentials("", "")));
    }
}
