package dev.rung.sqlcheck;

/** Resolves the escapes of Java's strings. */
final class Escapes {

    private static final int OCTAL = 8;

    private final PositionedText written;
    private final PositionedText.Builder resolved = new PositionedText.Builder();
    private int at;

    private Escapes(PositionedText written) {
        this.written = written;
    }

    static PositionedText resolve(PositionedText written) {
        if (written.text().indexOf('\\') < 0) {
            return written;
        }
        var escapes = new Escapes(written);
        while (escapes.at < written.text().length()) {
            escapes.next();
        }
        return escapes.resolved.build();
    }

    private void next() {
        char c = written.text().charAt(at);
        if (c != '\\' || at + 1 == written.text().length()) {
            resolved.append(c, written.positionOf(at++));
            return;
        }
        int position = written.positionOf(at);
        char escaped = written.text().charAt(at + 1);
        if (isOctal(escaped)) {
            octal(position);
        } else if (escaped == '\n') {
            at += 2; // a line continuation
        } else {
            resolved.append(value(escaped), position);
            at += 2;
        }
    }

    private void octal(int position) {
        int longest = written.text().charAt(at + 1) <= '3' ? 3 : 2;
        int end = at + 1;
        int value = 0;
        while (end < written.text().length()
                && end <= at + longest
                && isOctal(written.text().charAt(end))) {
            value = value * OCTAL + written.text().charAt(end++) - '0';
        }
        resolved.append((char) value, position);
        at = end;
    }

    private static boolean isOctal(char c) {
        return c >= '0' && c <= '7';
    }

    private static char value(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 's' -> ' ';
            default -> escaped;
        };
    }
}
