package dev.rung.runtime.internal.text;

/**
 * Prints text of others (names, descriptions, queries, messages of a server) so that it cannot be mistaken for ours: it begins no
 * line of its own, moves no cursor, turns no direction of writing, and has an end.
 *
 * <p>Control and format characters and lone surrogates are shown as Java writes them: {@code \n}, {@code \u001b}. A backslash
 * stays as it is: the text is for people, and is never read back.
 */
public final class Printable {

    /** The longest text that is shown as one part of a message, in characters. */
    public static final int LONGEST = 2_000;

    private static final String CUT = "...";

    /** How a line end is followed that stays: whatever else others write, they begin no such line. */
    public enum Lines {

        /** There is one line. */
        ONE(LONGEST) {
            @Override
            boolean continues(String text, int next) {
                return false;
            }
        },

        /** What drivers throw: two spaces, as before {@code Detail:}. */
        OF_DRIVERS(4_000) {
            @Override
            boolean continues(String text, int next) {
                return text.startsWith("  ", next) && !text.startsWith(" ", next + 2);
            }
        },

        /** What we explain: four spaces at least. */
        OURS(50_000) {
            @Override
            boolean continues(String text, int next) {
                return text.startsWith("    ", next);
            }
        };

        private final int longest;

        Lines(int longest) {
            this.longest = longest;
        }

        /** Returns whether the text after a line end, at {@code next}, continues what was before. */
        abstract boolean continues(String text, int next);
    }

    private Printable() {}

    /** Returns {@code text} with its control characters visible, and no longer than {@link #LONGEST}. */
    public static String of(String text) {
        return cut(shown(cut(text, LONGEST), Lines.ONE), LONGEST);
    }

    /** Returns {@code text} on one line: white space with a line end in it is a space. Other control characters are visible. */
    public static String line(String text) {
        var line = new StringBuilder(text.length());
        var at = 0;
        while (at < text.length()) {
            var end = endOfSpace(text, at);
            if (hasLineEnd(text, at, end)) {
                line.append(' ');
            } else {
                line.append(text, at, end);
            }
            at = end;
            while (at < text.length() && !isSpace(text.charAt(at))) {
                line.append(text.charAt(at++));
            }
        }
        return of(line.toString().strip());
    }

    /** Returns text of several lines, each of which continues as {@code lines} says; other line ends are visible. */
    public static String lines(String text, Lines lines) {
        return shown(cut(text, lines.longest), lines);
    }

    /** Returns {@code text}, or its start and three dots where it is longer than {@code longest}; pairs of surrogates stay whole. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, splitsPair(text, longest) ? longest - 1 : longest) + CUT;
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    private static String shown(String text, Lines lines) {
        var shown = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); ) {
            var character = text.codePointAt(at);
            var next = at + Character.charCount(character);
            if (isShownAsIs(character) || (character == '\n' && lines.continues(text, next))) {
                shown.appendCodePoint(character);
            } else {
                escape(text, at, next, shown);
            }
            at = next;
        }
        return shown.toString();
    }

    private static boolean isShownAsIs(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    private static void escape(String text, int from, int to, StringBuilder shown) {
        for (var at = from; at < to; at++) {
            switch (text.charAt(at)) {
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append("\\t");
                default -> shown.append("\\u%04x".formatted((int) text.charAt(at)));
            }
        }
    }

    private static int endOfSpace(String text, int from) {
        var at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean hasLineEnd(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(Printable::isLineEnd);
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t' || isLineEnd(character);
    }

    /** What Java and Unicode call a line end. */
    private static boolean isLineEnd(int character) {
        return (character >= '\n' && character <= '\r')
                || character == '\u0085'
                || character == '\u2028'
                || character == '\u2029';
    }
}
