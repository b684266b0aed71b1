package dev.rung.runtime.internal.text;

/** How many columns text takes in a terminal, which draws most characters of East Asia and pictures twice as wide as others. */
public final class DisplayWidth {

    private DisplayWidth() {}

    /** Returns the columns that {@code text} takes. */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** Returns {@code text} with spaces after it, such that it takes {@code columns} at least. */
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    private static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    /** What Unicode calls wide or full-width, by its blocks. */
    private static boolean isWide(int character) {
        return isIn(character, 0x1100, 0x115F)
                || isIn(character, 0x2E80, 0xA4CF)
                || isIn(character, 0xAC00, 0xD7A3)
                || isIn(character, 0xF900, 0xFAFF)
                || isIn(character, 0xFE30, 0xFE6F)
                || isIn(character, 0xFF00, 0xFF60)
                || isIn(character, 0xFFE0, 0xFFE6)
                || isIn(character, 0x1F300, 0x1F64F)
                || isIn(character, 0x1F680, 0x1F6FF)
                || isIn(character, 0x1F900, 0x1F9FF)
                || isIn(character, 0x20000, 0x3FFFD);
    }

    private static boolean isIn(int character, int first, int last) {
        return character >= first && character <= last;
    }
}
