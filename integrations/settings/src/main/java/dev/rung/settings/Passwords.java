package dev.rung.settings;

import dev.rung.runtime.error.ErrorCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The settings that say where the password is. */
final class Passwords {

    private Passwords() {}

    /** Returns those of the strongest source that has one; empty where no source has. */
    static Map<Setting, Found> strongest(Map<Setting, Found> found) {
        var strongest = new EnumMap<Setting, Found>(Setting.class);
        for (var setting : List.of(Setting.PASSWORD, Setting.PASSWORD_COMMAND, Setting.PASSWORD_FILE)) {
            var value = found.get(setting);
            if (value != null) {
                if (strongest.values().stream().anyMatch(value::isStrongerThan)) {
                    strongest.clear();
                }
                if (strongest.values().stream().noneMatch(other -> other.isStrongerThan(value))) {
                    strongest.put(setting, value);
                }
            }
        }
        return strongest;
    }

    /** Returns the mistake of {@code --password-stdin} without anything to read. */
    static Mistake noneOnStandardInput() {
        return new Mistake(
                ErrorCode.CREDENTIALS_FAILED,
                "The standard input has no password, although --password-stdin says so",
                "write it there, as in: rung ... --password-stdin < file");
    }
}
