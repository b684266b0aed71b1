package dev.rung.runtime.internal.sql;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The form in which pgJDBC reads what the server sends: dates in ISO style, texts in UTF-8. Where the server reports another
 * one it closes the connection.
 */
final class DriverForm {

    private static final Set<String> SETTERS = Set.of("set", "do", "call");

    private static final Pattern OTHER =
            Pattern.compile("\\bdatestyle['\"\\s]*(?:,|=|to\\b)[^;]{0,20}?\\b(?:german|sql|postgres)"
                    + "|\\bclient_encoding['\"\\s]*(?:,|=|to\\b)[\\s'\"]*(?!utf|unicode|default)\\w"
                    + "|\\bset\\s+(?:(?:local|session)\\s+)?names[\\s'\"]+(?!utf|unicode|default)\\w");

    private DriverForm() {}

    /** Returns whether a statement that begins with {@code verb} sets another one for the session, as far as its words show. */
    static boolean isLeftBy(String verb, String text) {
        var lowerCase = text.toLowerCase(Locale.ROOT);
        return (SETTERS.contains(verb) || lowerCase.contains("set_config"))
                && OTHER.matcher(lowerCase).find();
    }
}
