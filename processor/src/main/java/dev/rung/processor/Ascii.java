package dev.rung.processor;

import java.nio.charset.StandardCharsets;

/** Java source in ASCII only, so that the encoding of the user's build does not matter. */
final class Ascii {

    private static final int END = 128;

    private Ascii() {}

    static String of(String source) {
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(source)) {
            return source;
        }
        var ascii = new StringBuilder(source.length());
        source.chars().forEach(c -> {
            if (c < END) {
                ascii.append((char) c);
            } else {
                ascii.append(String.format("\\u%04x", c));
            }
        });
        return ascii.toString();
    }
}
