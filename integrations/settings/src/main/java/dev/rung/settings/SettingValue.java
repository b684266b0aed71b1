package dev.rung.settings;

import dev.rung.runtime.internal.text.Printable;
import java.util.Optional;

/**
 * A setting with its value.
 *
 * @param setting which one
 * @param text its value; empty where it is not set, and for a password that is asked for each connection
 * @param origin where the value came from
 * @since 0.1
 */
public record SettingValue(Setting setting, Optional<String> text, Origin origin) {

    /**
     * Returns the value as it may be shown to anybody.
     *
     * @return the value, its default where it is not set, with {@code ***} for a password
     */
    public String shown() {
        if (setting.isSecret() && origin != Origin.Given.DEFAULT) {
            return "***";
        }
        if (text.isEmpty()) {
            return setting.defaultText();
        }
        return Printable.of(setting == Setting.URL ? UrlMask.masked(text.get()) : text.get());
    }

    /** Returns the value as it may be shown, and where it came from. */
    @Override
    public String toString() {
        return "%s=%s (%s)".formatted(setting.key(), shown(), origin.text());
    }
}
