package dev.rung.sqlcheck;

/** Resolves the escapes of Java's strings. */
final class Escapes {

    private static final int OCTAL = 8;

    private final PlacedText written;
    private final PlacedText.Builder resolved = new PlacedText.Builder();
    private int at;

    private Escapes(PlacedText written) {
        this.written = written;
    }

    static PlacedText resolve(PlacedText written) {
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
            resolved.append(c, written.placeOf(at++));
            return;
        }
        int place = written.placeOf(at);
        char escaped = written.text().charAt(at + 1);
        if (isOctal(escaped)) {
            octal(place);
        } else if (escaped == '\n') {
            at += 2; // a line continuation
        } else {
            resolved.append(value(escaped), place);
            at += 2;
        }
    }

    private void octal(int place) {
        int longest = written.text().charAt(at + 1) <= '3' ? 3 : 2;
        int end = at + 1;
        int value = 0;
        while (end < written.text().length()
                && end <= at + longest
                && isOctal(written.text().charAt(end))) {
            value = value * OCTAL + written.text().charAt(end++) - '0';
        }
        resolved.append((char) value, place);
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
