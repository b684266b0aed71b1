package dev.rung.schema.definition;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The name of a routine with its arguments. Immutable and thread-safe.
 *
 * @param name its name
 * @param arguments its arguments, in SQL, without the parentheses around them
 * @since 0.1
 */
public record Signature(QualifiedName name, String arguments) {

    private static final Pattern SIGNATURE =
            Pattern.compile("((?:\"(?:[^\"]++|\"\")++\"|[^\"(]++)++)\\((.*)\\)", Pattern.DOTALL);

    public Signature {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(arguments, "arguments");
    }

    /**
     * Reads a signature as migrations write it: {@code total(integer)}, {@code billing.total(of_year integer default 2024)}.
     *
     * @param text the signature
     * @return the signature in its parts
     * @throws IllegalArgumentException if it is none
     */
    public static Signature of(String text) {
        var parts = SIGNATURE.matcher(Objects.requireNonNull(text, "signature").strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "%s is not the signature of a routine: write its name and its arguments, such as total(integer) or clean()"
                            .formatted(text));
        }
        return new Signature(
                QualifiedName.of(parts.group(1).strip()), parts.group(2).strip());
    }
}
