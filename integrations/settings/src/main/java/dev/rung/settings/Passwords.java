package dev.rung.settings;

import dev.rung.runtime.error.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The settings that say where the password is. */
final class Passwords {

    private Passwords() {}

    /** Returns those of the strongest source that has one; empty where no source has. */
    static List<Setting> strongest(Map<Setting, Found> found) {
        var layer = all().map(found::get)
                .filter(Objects::nonNull)
                .map(Found::layer)
                .sorted()
                .findFirst();
        return all().filter(setting -> {
                    var value = found.get(setting);
                    return value != null && layer.filter(value.layer()::equals).isPresent();
                })
                .toList();
    }

    /** Returns the mistake of {@code --password-stdin} without anything to read. */
    static Mistake noneOnStandardInput() {
        return new Mistake(
                ErrorCode.CREDENTIALS_FAILED,
                "The standard input has no password, although --password-stdin says so",
                "write it there, as in: rung ... --password-stdin < file");
    }

    private static Stream<Setting> all() {
        return Stream.of(Setting.PASSWORD, Setting.PASSWORD_COMMAND, Setting.PASSWORD_FILE);
    }
}
