package dev.rung.runtime.internal.argument;

import dev.rung.runtime.internal.text.Printable;
import dev.rung.schema.definition.StorableText;
import org.jspecify.annotations.Nullable;

/** Turns an argument that no method can work with into one clear error, before anything is touched. */
public final class Arguments {

    /** The code of every error that this class throws; {@code ErrorCode.INVALID_ARGUMENT} for those who see that far. */
    public static final String CODE = "RUNG-203";

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
