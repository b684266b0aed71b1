package dev.rung.schema.definition;

import java.util.Objects;
import java.util.Optional;

/**
 * Text that PostgreSQL can store: no character 0, which ends a text on its way to the server, and no half of a surrogate pair, in
 * whose place the driver sends a question mark.
 *
 * @since 0.1
 */
public final class StorableText {

    private StorableText() {}

    /**
     * Returns what keeps PostgreSQL from taking a text.
     *
     * @param text the text
     * @return the end of a sentence, such as {@code holds the character 0 at place 3}; empty where it can take it
     */
    public static Optional<String> flaw(String text) {
        Objects.requireNonNull(text, "text");
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == 0) {
                return Optional.of("holds the character 0 at place " + (at + 1));
            }
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(c)) {
                return Optional.of("holds half of a surrogate pair at place " + (at + 1));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns a text that PostgreSQL can take.
     *
     * @param text the text
     * @param what which text it is, as the beginning of a sentence, such as {@code the name}
     * @return the text
     * @throws IllegalArgumentException if PostgreSQL cannot take it
     */
    public static String require(String text, String what) {
        var flaw = flaw(text);
        if (flaw.isPresent()) {
            throw new IllegalArgumentException(
                    "%s %s %s, which PostgreSQL cannot take: leave it out".formatted(what, shown(text), flaw.get()));
        }
        return text;
    }

    private static String shown(String text) {
        var shown = new StringBuilder();
        text.chars().limit(100).forEach(c -> shown.append(c == 0 || Character.isSurrogate((char) c) ? '?' : (char) c));
        return shown.append(text.length() > 100 ? "..." : "").toString();
    }
}
