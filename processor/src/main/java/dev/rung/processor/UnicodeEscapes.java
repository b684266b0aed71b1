package dev.rung.processor;

/** Resolves the escapes that Java reads before anything else, such as <code>&#92;u0041</code>. */
final class UnicodeEscapes {

    private static final int DIGITS = 4;

    private final String source;
    private final StringBuilder resolved;
    private int at;

    private UnicodeEscapes(String source) {
        this.source = source;
        this.resolved = new StringBuilder(source.length());
    }

    /** Returns {@code source} without them; what only looks like one is left alone. */
    static String resolve(String source) {
        return source.contains("\\u") ? new UnicodeEscapes(source).resolve() : source;
    }

    private String resolve() {
        while (at < source.length()) {
            if (source.charAt(at) != '\\') {
                copy(1);
            } else if (source.startsWith("\\u", at)) {
                escape();
            } else {
                copy(2); // a backslash and the character after it: "\\u0041" holds no escape
            }
        }
        return resolved.toString();
    }

    private void copy(int length) {
        int end = Math.min(at + length, source.length());
        resolved.append(source, at, end);
        at = end;
    }

    private void escape() {
        int digits = at + 1;
        while (digits < source.length() && source.charAt(digits) == 'u') {
            digits++;
        }
        int end = digits + DIGITS;
        if (end > source.length() || !isHexadecimal(source.substring(digits, end))) {
            copy(2);
            return;
        }
        resolved.append((char) Integer.parseInt(source.substring(digits, end), 16));
        at = end;
    }

    private static boolean isHexadecimal(String digits) {
        return digits.chars().allMatch(digit -> Character.digit(digit, 16) >= 0);
    }
}
