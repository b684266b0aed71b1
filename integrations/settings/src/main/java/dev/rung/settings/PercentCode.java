package dev.rung.settings;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Reads {@code %40} as libpq does: a plus sign is a plus sign. */
final class PercentCode {

    private static final int HEX = 16;

    private PercentCode() {}

    /** Returns the text that {@code code} stands for; what is no code stays as it is. */
    static String decoded(String code) {
        var bytes = new ByteArrayOutputStream();
        var at = 0;
        while (at < code.length()) {
            if (code.charAt(at) == '%' && isCode(code, at + 1)) {
                bytes.write(Integer.parseInt(code.substring(at + 1, at + 3), HEX));
                at += 3;
            } else {
                var next = code.offsetByCodePoints(at, 1);
                bytes.writeBytes(code.substring(at, next).getBytes(StandardCharsets.UTF_8));
                at = next;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isCode(String code, int at) {
        return at + 2 <= code.length()
                && Character.digit(code.charAt(at), HEX) >= 0
                && Character.digit(code.charAt(at + 1), HEX) >= 0;
    }
}
