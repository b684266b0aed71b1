package dev.rung.runtime.internal.argument;

import dev.rung.runtime.internal.text.Printable;
import dev.rung.schema.definition.StorableText;
import dev.rung.schema.internal.sql.SqlName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Turns an argument that no method can work with into one clear error, before anything is touched. */
public final class Arguments {

    /** The code of every error that this class throws; {@code ErrorCode.INVALID_ARGUMENT} for those who see that far. */
    public static final String CODE = "RUNG-203";

    /** The longest time that PostgreSQL can count in milliseconds: 24 days. */
    private static final Duration LONGEST_TIME = Duration.ofMillis(Integer.MAX_VALUE);

    private Arguments() {}

    /** Returns {@code value}, or throws {@link IllegalArgumentException} that names the argument where it is null. */
    public static <T> T notNull(@Nullable T value, String name) {
        if (value == null) {
            throw invalid(name + " is null", "pass a value; Rung takes and returns no nulls");
        }
        return value;
    }

    /** Returns {@code value}, or throws {@link IllegalArgumentException} where it is null, blank, or nothing that PostgreSQL can take. */
    public static String notBlank(@Nullable String value, String name) {
        var text = notNull(value, name);
        if (text.isBlank()) {
            throw invalid(name + " is blank", "say it in a few words");
        }
        return storable(text, name);
    }

    /** Returns {@code value}, or throws {@link IllegalArgumentException} where it is no name that PostgreSQL can store. */
    public static String identifier(@Nullable String value, String name) {
        var text = notNull(value, name);
        if (text.isBlank()) {
            throw invalid(name + " is blank", "pass a name, or leave the option out");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > SqlName.LONGEST) {
            throw invalid(
                    "%s \"%s\" is no name that PostgreSQL can store".formatted(name, text),
                    "use %d bytes at most".formatted(SqlName.LONGEST));
        }
        return storable(text, name);
    }

    /** Returns what {@link #time} does, or throws {@link IllegalArgumentException} where that is less than a second. */
    public static Duration atLeastASecond(@Nullable Duration value, String name) {
        if (notNull(value, name).compareTo(Duration.ofSeconds(1)) < 0) {
            throw invalid(name + " is less than a second: " + value, "use a time of a second or more");
        }
        return time(value, name);
    }

    /** Returns {@code value}, or the longest time there is, or throws {@link IllegalArgumentException} where it is negative. */
    public static Duration time(@Nullable Duration value, String name) {
        var time = notNull(value, name);
        if (time.isNegative()) {
            throw invalid(name + " is negative: " + time, "use a time of zero or more");
        }
        return time.compareTo(LONGEST_TIME) > 0 ? LONGEST_TIME : time;
    }

    /** Returns {@code text}, or throws {@link IllegalArgumentException} where PostgreSQL cannot take it. */
    public static String storable(String text, String name) {
        var flaw = StorableText.flaw(text);
        if (flaw.isPresent()) {
            throw invalid("%s \"%s\" %s".formatted(name, text, flaw.get()), "leave it out: PostgreSQL cannot take it");
        }
        return text;
    }

    /** Returns the exception for an argument that is {@code wrong}, with its {@code remedy}. */
    public static IllegalArgumentException invalid(String wrong, String remedy) {
        return new IllegalArgumentException("[" + CODE + "] " + Printable.of(wrong) + ".\n    Fix      : " + remedy);
    }
}
