package dev.rung.settings;

import dev.rung.runtime.internal.text.Printable;
import dev.rung.schema.internal.sql.NearNames;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the text of a value as what it stands for. */
final class Values {

    /** As many digits as cannot overflow. */
    private static final Pattern TIME = Pattern.compile("(\\d{1,9}) ?(ms|s|m|h)");

    private Values() {}

    /** Returns a time; throws where {@code text} is none. */
    static Duration duration(Setting setting, String text) {
        var time = TIME.matcher(text.toLowerCase(Locale.ROOT));
        if (time.matches()) {
            var number = Long.parseLong(time.group(1));
            return switch (time.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
            };
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new UnusableValueException(
                    "%s is no time".formatted(quoted(setting, text)), "write it as 500ms, 10s, 5m, 1h or PT5M");
        }
    }

    /** Returns one of {@code constants}, whose names may be written with hyphens and in any case. */
    static <E extends Enum<E>> E choice(Setting setting, String text, E[] constants) {
        var name = text.replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnusableValueException(
                        "%s does not exist".formatted(quoted(setting, text)),
                        NearNames.question(text.replace('_', '-'), setting.choices()) + "choose one of "
                                + String.join(", ", setting.choices())));
    }

    /** Returns what is between commas. */
    static List<String> list(String text) {
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Returns key and value as messages show them. */
    static String quoted(Setting setting, String text) {
        return "%s \"%s\"".formatted(setting.key(), Printable.of(text));
    }
}
