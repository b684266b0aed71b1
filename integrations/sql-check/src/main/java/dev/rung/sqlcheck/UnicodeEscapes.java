package dev.rung.sqlcheck;

/** Resolves the escapes that Java reads before anything else, such as <code>&#92;u0041</code>, and line ends to \n. */
final class UnicodeEscapes {

    private static final int DIGITS = 4;
    private static final int HEXADECIMAL = 16;

    private UnicodeEscapes() {}

    static PositionedText resolve(String source, int start, int end) {
        var text = new PositionedText.Builder();
        int at = start;
        while (at < end) {
            char c = source.charAt(at);
            if (c == '\\' && at + 1 < end) {
                at = escape(source, at, text);
            } else if (c == '\r') {
                text.append('\n', at);
                at += source.startsWith("\r\n", at) ? 2 : 1;
            } else {
                text.append(c, at++);
            }
        }
        return text.build();
    }

    private static int escape(String source, int at, PositionedText.Builder text) {
        int digits = at + 1;
        while (digits < source.length() && source.charAt(digits) == 'u') {
            digits++;
        }
        if (digits == at + 1 || digits + DIGITS > source.length()) {
            text.append('\\', at).append(source.charAt(at + 1), at + 1);
            return at + 2;
        }
        text.append((char) Integer.parseInt(source.substring(digits, digits + DIGITS), HEXADECIMAL), at);
        return digits + DIGITS;
    }
}
