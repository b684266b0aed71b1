package dev.rung.settings;

import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Pooling;
import dev.rung.runtime.model.TransactionScope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that can be set from outside the code. Its key is an argument ({@code --lock-wait}), a line of
 * {@code rung.properties} ({@code lock-wait=10s}) and, with the prefix {@code RUNG_}, an environment variable
 * ({@code RUNG_LOCK_WAIT}).
 *
 * @since 0.1
 */
public enum Setting {

    /** Where the database is. */
    URL(
            SettingKind.TEXT,
            "the PG variables of psql; an error where they name no database either",
            "Where the database is: jdbc:postgresql://host:5432/shop, or postgresql://host:5432/shop as psql takes it."),

    /** The role that connects. */
    USER(
            SettingKind.TEXT,
            "the user in the URL, else PGUSER, else the user of the operating system",
            "The role that connects."),

    /** Its password. */
    PASSWORD(
            SettingKind.SECRET,
            "PGPASSWORD, else .pgpass, else none",
            "The password of the role; only as an environment variable, never as an argument or in a file of settings."),

    /** A command that prints the password. */
    PASSWORD_COMMAND(
            SettingKind.TEXT,
            "none",
            "A command of the shell that prints the password, run for each new connection: for tokens that expire."),

    /** A file that holds the password. */
    PASSWORD_FILE(
            SettingKind.TEXT, "none", "A file that holds the password and nothing else, read for each new connection."),

    /** The schema of the history. */
    SCHEMA(
            SettingKind.TEXT,
            "public",
            "The schema of the history, where the unqualified names of migrations go too; it is created if need be."),

    /** The name of the history table. */
    HISTORY_TABLE(SettingKind.TEXT, "rung_history", "The name of the history table."),

    /** The role that owns the history. */
    HISTORY_OWNER(
            SettingKind.TEXT, "the role that connects", "The role that owns the history, where another one connects."),

    /** How long to wait while another runner migrates. */
    LOCK_WAIT(SettingKind.DURATION, "5m", "How long to wait while another runner migrates."),

    /** How long a statement of a migration may wait for a lock. */
    LOCK_TIMEOUT(
            SettingKind.DURATION,
            "5s",
            "How long a statement of a migration may wait for a lock, while all traffic queues behind it."),

    /** How long a migration may try to get its locks, in all. */
    LOCK_DEADLINE(SettingKind.DURATION, "5m", "How long a migration may try to get its locks, in all."),

    /** How long to wait for a database that does not answer yet. */
    CONNECT_WAIT(SettingKind.DURATION, "not at all", "How long to wait for a database that does not answer yet."),

    /** How long the server may leave a statement of Rung's own without an answer. */
    ANSWER_WAIT(
            SettingKind.DURATION, "60s", "How long the server may leave a statement of Rung's own without an answer."),

    /** How long a run may take in all. */
    RUN_LIMIT(SettingKind.DURATION, "as long as it takes", "How long a run may take in all."),

    /** How long a statement may take before the log shows it. */
    SLOW_STATEMENT(
            SettingKind.DURATION,
            "none is logged",
            "How long a statement of a migration may take before the log shows it; 0s to log each."),

    /** Which pooler is in front of the server. */
    POOLING(Pooling.values(), "Which pooler is between here and the server."),

    /** How much is one transaction. */
    TRANSACTION_SCOPE(TransactionScope.values(), "How much is one transaction: each migration, or the whole run."),

    /** Where a first history may be created. */
    FIRST_RUN(
            FirstRun.values(),
            "Where a first history may be created: only in an empty schema, or beside the tables of others."),

    /** The environment that the database belongs to. */
    ENVIRONMENT(
            SettingKind.TEXT,
            "the profile of --env, else none",
            "The environment that the database belongs to, for the events of a run."),

    /** What is being deployed. */
    DEPLOYMENT(
            SettingKind.TEXT,
            "none",
            "What is being deployed, such as a release or a commit, for the events of a run."),

    /** Where commands find the compiled migrations. */
    CLASSPATH(
            SettingKind.PATHS,
            "what the build or the program brings along",
            "Where the compiled migrations are: directories, jars, and lib/* for all jars of a directory."),

    /** The packages whose migrations are used. */
    PACKAGES(
            SettingKind.TEXT,
            "all",
            "The packages whose migrations are used, separated by commas: for a class path with those of two databases."),

    /** Whether a second connection may look at a run. */
    OBSERVE(
            Answer.values(),
            "Whether a second connection may look at a long migration now and then, to say what it waits for.");

    private static final String PREFIX = "RUNG_";

    private final SettingKind kind;
    private final String defaultText;
    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // none of these lists can be changed
    private final List<String> choices;

    Setting(SettingKind kind, String defaultText, String description) {
        this.kind = kind;
        this.defaultText = defaultText;
        this.description = description;
        this.choices = List.of();
    }

    /** A choice; its first value is the default. */
    Setting(Enum<?>[] choices, String description) {
        this.kind = SettingKind.CHOICE;
        this.choices = Arrays.stream(choices).map(each -> spelled(each.name())).toList();
        this.defaultText = this.choices.get(0);
        this.description = description;
    }

    /**
     * Returns the name in arguments and files.
     *
     * @return such as {@code lock-wait}
     */
    public String key() {
        return spelled(name());
    }

    /**
     * Returns the name of the environment variable.
     *
     * @return such as {@code RUNG_LOCK_WAIT}
     */
    public String variable() {
        return PREFIX + name();
    }

    /**
     * Returns what the setting is for.
     *
     * @return one sentence
     */
    public String description() {
        return description;
    }

    /**
     * Returns what happens where it is not set.
     *
     * @return a value or a few words
     */
    public String defaultText() {
        return defaultText;
    }

    /**
     * Returns whether its value is never shown.
     *
     * @return true for a password
     */
    public boolean isSecret() {
        return kind == SettingKind.SECRET;
    }

    /**
     * Returns what its value looks like.
     *
     * @return the kind
     */
    public SettingKind kind() {
        return kind;
    }

    /**
     * Returns the values that a choice has.
     *
     * @return the values, as they are written; empty where the kind is another one
     */
    public List<String> choices() {
        return choices;
    }

    /**
     * Returns the setting of that name.
     *
     * @param key such as {@code lock-wait}
     * @return the setting; empty where there is none
     */
    public static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }

    private static String spelled(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    enum Answer {
        YES,
        NO
    }
}
