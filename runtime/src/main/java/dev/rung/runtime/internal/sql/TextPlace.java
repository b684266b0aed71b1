package dev.rung.runtime.internal.sql;

/**
 * A place in a text, as editors count it: a surrogate pair is one character, a tab is one, too.
 *
 * @param at its index, in {@code char}s
 * @param offset how many characters come before it; a byte order mark is none
 * @param line its line, from 1
 * @param column its character in that line, from 1
 */
public record TextPlace(int at, int offset, int line, int column) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The first character of any text. */
    static final TextPlace START = new TextPlace(0, 0, 1, 1);

    /** Returns the place of the character at {@code index} of {@code text}, in which this place comes before it. */
    TextPlace after(String text, int index) {
        var place = this;
        while (place.at < index) {
            place = place.next(text);
        }
        return place;
    }

    /** Returns the place in the whole text of the character at {@code index} of {@code part}, which begins here. */
    public TextPlace to(String part, int index) {
        var inPart = START.after(part, index);
        return new TextPlace(
                at + inPart.at,
                offset + inPart.offset,
                line + inPart.line - 1,
                inPart.line == 1 ? column + inPart.column - 1 : inPart.column);
    }

    private TextPlace next(String text) {
        var character = text.codePointAt(at);
        var end = at + Character.charCount(character);
        if (at == 0 && character == BYTE_ORDER_MARK) {
            return new TextPlace(end, 0, 1, 1);
        }
        var isLineEnd = character == '\n' || (character == '\r' && !text.startsWith("\n", end));
        return isLineEnd
                ? new TextPlace(end, offset + 1, line + 1, 1)
                : new TextPlace(end, offset + 1, line, column + 1);
    }

    @Override
    public String toString() {
        return "line %d, column %d".formatted(line, column);
    }
}
