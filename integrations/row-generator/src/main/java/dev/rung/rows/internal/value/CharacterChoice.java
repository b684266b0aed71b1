package dev.rung.rows.internal.value;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The characters that a class of a regular expression matches, out of ASCII; ordinary ones first. */
final class CharacterChoice {

    static final String DIGITS = "0123456789";
    static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final String ANY = LOWER + UPPER + DIGITS + "-_.,:;!?#@/+*=~<>()[]{}|&%$'\"`^\\ ";

    private static final Map<String, String> NAMED = Map.of(
            "alpha",
            LOWER + UPPER,
            "lower",
            LOWER,
            "upper",
            UPPER,
            "digit",
            DIGITS,
            "alnum",
            LOWER + UPPER + DIGITS,
            "xdigit",
            DIGITS + "abcdefABCDEF",
            "space",
            " ",
            "blank",
            " ",
            "punct",
            "-_.,:;!?");

    private CharacterChoice() {}

    /** Returns whether the escape is a condition on the place, and matches no character. */
    static boolean isPlace(char escaped) {
        return "AmMyYZ".indexOf(escaped) >= 0;
    }

    static Optional<String> ofEscape(char escaped) {
        return switch (escaped) {
            case 'd' -> Optional.of(DIGITS);
            case 'w' -> Optional.of(LOWER + UPPER + DIGITS + "_");
            case 's' -> Optional.of(" ");
            case 'D', 'S' -> Optional.of(LOWER);
            case 'W' -> Optional.of("-.,:;");
            default -> Optional.empty();
        };
    }

    /** Returns the characters that a bracket expression matches; none where it is not understood. */
    static String ofBracket(String inside) {
        if (!inside.startsWith("^")) {
            return members(inside);
        }
        var excluded = members(inside.substring(1));
        return filtered(ANY, c -> excluded.indexOf(c) < 0);
    }

    private static String members(String inside) {
        var members = new StringBuilder();
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (inside.startsWith("[:", i)) {
                int end = inside.indexOf(":]", i);
                members.append(NAMED.getOrDefault(inside.substring(i + 2, end), ""));
                i = end + 1;
            } else if (c == '\\' && i + 1 < inside.length()) {
                char escaped = inside.charAt(++i);
                members.append(ofEscape(escaped).orElse(String.valueOf(escaped)));
            } else if (i + 2 < inside.length() && inside.charAt(i + 1) == '-') {
                members.append(between(c, inside.charAt(i + 2)));
                i += 2;
            } else {
                members.append(c);
            }
        }
        return members.toString();
    }

    private static String between(char first, char last) {
        return IntStream.rangeClosed(first, Math.min(last, first + Byte.MAX_VALUE))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String filtered(String characters, IntPredicate keep) {
        return characters.chars().filter(keep).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
