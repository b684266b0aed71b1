package dev.rung.schema.definition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A name as PostgreSQL keeps it: case and all, without quotes. Immutable and thread-safe.
 *
 * @param value the name, of 1 to {@value #MAX_BYTES} bytes in UTF-8
 * @since 0.1
 */
public record Identifier(String value) {

    /** The longest name that PostgreSQL keeps; it cuts off the rest of a longer one. */
    public static final int MAX_BYTES = 63;

    private static final int HASH_DIGITS = 8;

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is empty, too long, or PostgreSQL cannot take it
     */
    public Identifier {
        Objects.requireNonNull(value, "name");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a name is empty: give it one character at least");
        }
        if (bytes(value) > MAX_BYTES) {
            throw new IllegalArgumentException("the name %s has %d bytes, PostgreSQL keeps %d: shorten it"
                    .formatted(value, bytes(value), MAX_BYTES));
        }
        StorableText.require(value, "the name");
    }

    /**
     * Returns the name for an object that its author has not named: the parts with underscores between them, as PostgreSQL
     * does it. Where that is too long it is cut off, and a hash of the whole keeps it apart from others.
     *
     * @param parts the parts, such as table, column, kind
     * @return the same name for the same parts, always
     */
    public static Identifier derived(List<String> parts) {
        var whole = String.join("_", parts);
        if (bytes(whole) <= MAX_BYTES) {
            return new Identifier(whole);
        }
        var room = MAX_BYTES - HASH_DIGITS - 1;
        var end = whole.length();
        while (bytes(whole.substring(0, end)) > room) {
            end = whole.offsetByCodePoints(end, -1);
        }
        return new Identifier(whole.substring(0, end) + '_' + hash(whole));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String hash(String whole) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Returns the name as it is. */
    @Override
    public String toString() {
        return value;
    }
}
