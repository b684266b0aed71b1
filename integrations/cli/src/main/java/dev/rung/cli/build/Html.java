package dev.rung.cli.build;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of the user in Javadoc, where some characters would be more than text. */
final class Html {

    private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N} _.,()\\[\\]:+-]");

    private Html() {}

    static String of(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(character -> Matcher.quoteReplacement(
                        "&#%d;".formatted(character.group().codePointAt(0))));
    }
}
