package dev.rung.settings;

/**
 * What the value of a setting looks like.
 *
 * @since 0.1
 */
public enum SettingKind {

    /** Any text, such as a name. */
    TEXT,

    /** A time, such as {@code 500ms}, {@code 10s}, {@code 5m}, {@code 1h} or {@code PT5M}. */
    DURATION,

    /** One of {@link Setting#choices()}. */
    CHOICE,

    /** A password: never an argument, never in a file of settings, and never shown. */
    SECRET,

    /** Paths, separated as in a class path, relative to the directory of the settings. */
    PATHS
}
